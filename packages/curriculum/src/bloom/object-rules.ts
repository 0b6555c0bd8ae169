import type { BloomLevel } from "../model/bloom-level.ts";

/** A verb whose level the object changes. The first rule that matches decides. */
export interface ObjectRule {
  verbs: readonly string[];
  /** Tested on what follows the verb, lower case. */
  object: RegExp;
  level: BloomLevel;
}

const artefact =
  /^(?:(?:an?|the|your|their|its|one|two|three|original|new|simple|working|short|complete|full|written|costed|annotated|detailed)\s+)*(?:[\w-]+\s+){0,4}(?:plan|proposal|report|strategy|policy|prototype|model|program|script|dashboard|campaign|design|framework|portfolio|presentation|brief|essay|procedure|solution|specification|schema|questionnaire|survey|application|website|case for|business case|toolkit|lesson|protocol|artefact|poster|leaflet|guide|map of|roadmap|charter)\b/;

export const objectRules: readonly ObjectRule[] = [
  // The same verb on facts, on ideas, and on evidence that must be taken apart.
  {
    verbs: ["identify", "recognise", "detect"],
    object:
      /^(?:the )?(?:causes?|reasons?|patterns?|trends?|relationships?|flaws?|faults?|errors?|fallac\w+|assumptions?|bias\w*|bottlenecks?|weakness\w*|gaps?|risks? in|opportunities)\b.*\b(?:in|of|behind|between|from)\b/,
    level: "Analyze",
  },
  {
    verbs: ["identify", "recognise"],
    object:
      /^(?:an? )?(?:new |original )?examples?\b|^(?:when|how|why|whether)\b|\bthe (?:main |key )?(?:purpose|importance|significance|role|effects?|implications?) of\b/,
    level: "Understand",
  },
  {
    verbs: ["outline"],
    object: /\b(?:process|mechanism|argument|relationship|theor\w+|principles?|how|why)\b/,
    level: "Understand",
  },
  {
    verbs: ["select", "choose"],
    object:
      /\b(?:most (?:appropriate|suitable|effective)|best|optimal|between|among|and (?:justify|defend)|on the basis of|against)\b/,
    level: "Evaluate",
  },
  { verbs: ["select", "choose"], object: /\b(?:appropriate|suitable|correct|right|proper)\b/, level: "Apply" },
  {
    verbs: ["discuss", "describe", "explain"],
    object: /\b(?:and (?:evaluate|assess|justify|critique|appraise|defend))\b/,
    level: "Evaluate",
  },
  { verbs: ["discuss", "describe", "explain", "identify"], object: /\b(?:and (?:analy[sz]e))\b/, level: "Analyze" },
  {
    verbs: ["explain", "describe", "identify", "define", "discuss"],
    object: /\band (?:apply|use|calculate|demonstrate|compute|solve)\b/,
    level: "Apply",
  },
  {
    verbs: ["compare"],
    object:
      /\b(?:against (?:\w+ ){0,3}criteria|and (?:recommend|choose|select|judge|justify)|to (?:recommend|decide|choose|select))\b/,
    level: "Evaluate",
  },
  {
    verbs: ["compare", "distinguish", "contrast", "differentiate"],
    object:
      /^(?:and contrast|data|results?|evidence|approach\w*|methods?|models?|theor\w+|strateg\w+|cases?|designs?|alternatives?|scenarios?|options?|sources?)\b/,
    level: "Analyze",
  },
  {
    verbs: ["interpret"],
    object:
      /\b(?:data|results?|output|graphs?|charts?|findings?|evidence|plots?)\b.*\b(?:to|for|and) (?:decide|recommend|judge|conclude)\b/,
    level: "Evaluate",
  },
  { verbs: ["interpret"], object: /\b(?:case|dataset|data set|data|results?|evidence|findings?)\b/, level: "Analyze" },
  {
    verbs: ["interpret"],
    object: /\b(?:confidence interval|graphs?|charts?|plots?|box ?plots?|histograms?|table)\b/,
    level: "Apply",
  },
  {
    verbs: ["determine"],
    object: /\b(?:whether|effectiveness|adequacy|suitability|quality|merit|worth|best|most appropriate)\b/,
    level: "Evaluate",
  },
  {
    verbs: ["determine", "estimate", "predict", "derive", "find"],
    object:
      /\b(?:value|amount|number|size|probability|rate|cost|price|mean|length|total|interval|percentage|level of|ratio|outcome)\b/,
    level: "Apply",
  },
  {
    verbs: ["construct", "write", "prepare", "develop", "produce", "make"],
    object:
      /\b(?:confidence intervals?|tables?|graphs?|charts?|histograms?|frequency|box ?plots?|diagrams?|equations?|truth tables?|expressions?|statements?|queries|query|loops?|functions?|sentences?|journal entr\w+)\b/,
    level: "Apply",
  },
  { verbs: ["develop"], object: /^(?:an? )?(?:skills?|ability|confidence|competence|proficiency)\b/, level: "Apply" },
  {
    verbs: [
      "prepare",
      "adapt",
      "modify",
      "organise",
      "assemble",
      "set up",
      "construct",
      "write",
      "document",
      "present",
      "integrate",
      "draw",
      "sketch",
    ],
    object: artefact,
    level: "Create",
  },
  { verbs: ["adapt", "modify", "integrate", "combine"], object: /\b(?:new|novel|original|own)\b/, level: "Create" },
  {
    verbs: ["use", "apply", "employ"],
    object: /\bto (?:design|create|develop|devise|compose|build)\b/,
    level: "Create",
  },
  {
    verbs: ["use", "apply", "employ"],
    object: /\bto (?:evaluate|assess|judge|justify|critique|appraise|recommend|prioriti[sz]e)\b/,
    level: "Evaluate",
  },
  {
    verbs: ["use", "apply", "employ"],
    object: /\bto (?:analy[sz]e|diagnose|investigate|differentiate|compare|break down|examine)\b/,
    level: "Analyze",
  },
  {
    verbs: ["demonstrate", "show"],
    object: /^(?:how|an? ability|the ability|that|the use|the steps|correct|safe)\b/,
    level: "Apply",
  },
  {
    verbs: ["illustrate"],
    object: /\b(?:using|by (?:applying|drawing|working)|on a (?:graph|diagram|case))\b/,
    level: "Apply",
  },
  {
    verbs: ["relate", "trace", "infer", "classify"],
    object:
      /\b(?:in a (?:case|scenario|dataset)|from (?:the )?(?:data|evidence|case)|across (?:cases|datasets|departments))\b/,
    level: "Analyze",
  },
  {
    verbs: ["review"],
    object: /\b(?:critically|against|quality|effectiveness|performance|evidence|draft|proposal|design|code)\b/,
    level: "Evaluate",
  },
  { verbs: ["measure"], object: /\b(?:effectiveness|success|performance|impact) of\b/, level: "Evaluate" },
  { verbs: ["test"], object: /\b(?:hypothes[ie]s|claims?|assumptions?)\b/, level: "Analyze" },
  { verbs: ["list", "state", "name", "define", "recall"], object: /.*/, level: "Remember" },
];
