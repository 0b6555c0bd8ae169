import type { BloomLevel } from "../model/bloom-level.ts";

/** A turn of phrase that speaks for a level; several add up. */
export interface QuestionCue {
  level: BloomLevel;
  /** 1: leans that way; 2: usual for the level; 3 and more: hardly ever anything else. */
  weight: number;
  /** Tested on the lower-case question in British spelling. */
  pattern: RegExp;
}

/** The noun phrase between a verb and its object's head: "the overall performance". */
const quality =
  "(?:performance|effectiveness|quality|accuracy|efficiency|suitability|success|validity|reliability|merits?|adequacy|potential|robustness|fairness)";

export const questionCues: readonly QuestionCue[] = [
  // Remember: one fact, a list, a name.
  {
    level: "Remember",
    weight: 3,
    pattern: /^(?:can you )?(?:recall|list|name|state|define|label|match|enumerate|identify)(?:ing)?\b/,
  },
  { level: "Remember", weight: 1.5, pattern: /^(?:can you )?(?:recall|list|name|state|define|label)\b[^.?]*[.?]?$/ },
  { level: "Remember", weight: 2, pattern: /^(?:what (?:is|are|was|were|does)|which|who|when|where)\b/ },
  {
    level: "Remember",
    weight: 1.5,
    pattern: /^what (?:is|are) (?:an? |the )?(?:[\w-]+ ){0,6}[\w-]+(?: \([\w ]+\))?\?$/,
  },
  {
    level: "Remember",
    weight: 1.5,
    pattern:
      /^what (?:is|are) (?:the )?(?:definition|name|names|term|formula|symbol|two|three|four|main|basic|key|some|common|different types)\b/,
  },
  {
    level: "Remember",
    weight: 1.5,
    pattern: /\b(?:stands? for|is the definition|definition of|are the names|following (?:is|are)|examples? of)\b/,
  },

  // Understand: meaning in one's own words, how and why.
  {
    level: "Understand",
    weight: 3,
    pattern: /^(?:can you )?(?:explain|describe|summarise|elaborate|illustrate|paraphrase|clarify|outline)\b/,
  },
  { level: "Understand", weight: 1.5, pattern: /^discuss\b/ },
  { level: "Understand", weight: 2, pattern: /^(?:how (?:do|does|is|are|did)|why)\b/ },
  {
    level: "Understand",
    weight: 4.2,
    pattern:
      /^what (?:is|are) the (?:[\w-]+ )?(?:purpose|role|difference|differences|importance|significance|benefits?|advantages?|disadvantages?|meaning|relationship|function|concept|idea)\b/,
  },
  {
    level: "Understand",
    weight: 2,
    pattern:
      /[.?,] (?:and )?(?:briefly )?(?:explain|describe|how (?:do|does|is|are|would you (?:define|describe|explain))|why (?:is|are|do|does))\b/,
  },
  {
    level: "Understand",
    weight: 2.5,
    pattern:
      /\b(?:list|define|recall|name|identify|what (?:is|are)\b[^.?]*) (?:and|, and) (?:briefly )?(?:explain|describe|how|why|discuss|what (?:is|are) (?:its|their))\b/,
  },
  {
    level: "Understand",
    weight: 1,
    pattern:
      /\b(?:concept|principles?|significance|importance|meaning|in your own words|difference between|main idea)\b/,
  },
  { level: "Understand", weight: 0.5, pattern: /\b(?:provide|give) (?:an? )?(?:[\w-]+ )?examples?\b/ },
  {
    level: "Understand",
    weight: 5,
    pattern:
      /^(?:can you )?(?:recall|list|name|state|define|identify|what (?:is|are))\b.*\b(?:explain|describe|discuss|elaborate|explanation|(?:provide|give) (?:an? |some )?(?:[\w-]+ )?examples?|(?:difference|advantage|disadvantage|function|purpose|meaning)s?|how (?:do|does|are|is|would|can|might|has|have))\b/,
  },
  { level: "Understand", weight: 1, pattern: /^(?:discuss|what are) the advantages and disadvantages\b/ },

  // Apply: carry out on a given case.
  {
    level: "Apply",
    weight: 4,
    pattern:
      /^(?:apply|use|implement|calculate|compute|solve|demonstrate|perform|show|train|write|convert|complete|run|determine|find|estimate)\b/,
  },
  { level: "Apply", weight: 3.5, pattern: /\b(?:demonstrate|show) (?:how|the|a)\b/ },
  {
    level: "Apply",
    weight: 4,
    pattern:
      /\bhow (?:would|could|can|should|do) (?:you|one|we|they) (?:\w+ly )?(?:use|apply|implement|calculate|train|solve|perform|employ|utilise|preprocess|build|approach|go about|set up|handle|fine-?tune|compute|adapt|make use)\b/,
  },
  {
    level: "Apply",
    weight: 3,
    pattern:
      /\b(?:steps|process|procedure) (?:that )?(?:you|one) would (?:follow|take|use)\b|\bhow you would (?:use|apply|implement|train|perform|preprocess|build|carry out|go about)\b/,
  },
  {
    level: "Apply",
    weight: 2.5,
    pattern:
      /\b(?:given|using|with|for) (?:an?|the|this|these|data|following|some)\b[^.?]*[,.] ?(?:please )?(?:apply|use|implement|calculate|compute|solve|perform|train|write|predict|classify|find|determine|estimate|show|demonstrate|build|create|construct|convert|choose)\b/,
  },
  { level: "Apply", weight: 1.5, pattern: /^(?:given|using|suppose|with|consider|you (?:are|have)|imagine|if|a|an)\b/ },
  {
    level: "Apply",
    weight: 1.5,
    pattern:
      /\b(?:can|could|would|might) (?:[\w-]+ ){1,9}be (?:\w+ly )?(?:applied|used|utilised|implemented|employed)\b/,
  },
  {
    level: "Apply",
    weight: 2,
    pattern: /[.?] (?:then )?(?:apply|use|implement|calculate|compute|solve|perform|train)\b/,
  },
  {
    level: "Apply",
    weight: 1.5,
    pattern: /\d[\d.,]*\s?(?:%|per cent|percent|hours?|units?|years?|days?|\$|€|£)|[$€£]\s?\d/,
  },
  {
    level: "Apply",
    weight: 2,
    pattern: /\b(?:code snippet|write (?:a|the) (?:function|program|query|script|code)|step[- ]by[- ]step)\b/,
  },

  // Analyze: parts, relations, causes.
  {
    level: "Analyze",
    weight: 5,
    pattern: /^(?:critically )?(?:analyse|examine|investigate|differentiate|dissect|break down|diagnose|contrast)\b/,
  },
  { level: "Analyze", weight: 4, pattern: /^(?:compare|contrast|distinguish|differentiate)\b/ },
  {
    level: "Analyze",
    weight: 4,
    pattern: /[,.?] (?:critically )?(?:analyse|examine|investigate|break down|compare)\b/,
  },
  {
    level: "Analyze",
    weight: 2,
    pattern: /\band (?:then )?(?:analyse|examine|compare|contrast|break down|differentiate)\b/,
  },
  {
    level: "Analyze",
    weight: 2,
    pattern:
      /\b(?:strengths and weaknesses|strengths and limitations|pros and cons|benefits and drawbacks|advantages and disadvantages)\b/,
  },
  { level: "Analyze", weight: 1.5, pattern: /\b(?:limitations|challenges|trade-?offs?|impacts?|implications)\b/ },
  {
    level: "Analyze",
    weight: 2,
    pattern:
      /\bhow (?:do|does|might|would|can|could|did) (?:[\w'-]+ ){1,14}(?:affect|influence|impact|differ|contribute|compare|relate|change)\b/,
  },
  { level: "Analyze", weight: 1.5, pattern: /\bdiffer(?:s|ently)?\b|\bcompared (?:to|with)\b|\bhow each\b/ },
  {
    level: "Analyze",
    weight: 1,
    pattern:
      /\b(?:relationships? between|factors|patterns?|causes?|underlying|components? (?:interact|work together)|what insights)\b/,
  },

  // Evaluate: judgement against criteria.
  {
    level: "Evaluate",
    weight: 5.5,
    pattern:
      /^(?:critically )?(?:evaluate|assess|critique|appraise|judge|justify|argue|defend|recommend|rate|rank|prioritise)\b/,
  },
  {
    level: "Evaluate",
    weight: 5,
    pattern: /[,.?] (?:critically )?(?:evaluate|assess|critique|appraise|judge|argue|defend|recommend)\b/,
  },
  {
    level: "Evaluate",
    weight: 5,
    pattern:
      /\bhow (?:would|could|can|should|do) (?:you|one|we) (?:\w+ly )?(?:evaluate|assess|judge|measure|justify|validate|determine (?:whether|if|which))\b/,
  },
  {
    level: "Evaluate",
    weight: 4.5,
    pattern:
      /\bwould you (?:recommend|choose|prefer|argue|suggest|select|prioritise)\b|\bdo you (?:agree|think|believe)\b|\bin your (?:opinion|view|judgement)\b/,
  },
  { level: "Evaluate", weight: 3, pattern: /\bwhat (?:criteria|metrics|evidence)\b|\bcriteria (?:you would|to)\b/ },
  { level: "Evaluate", weight: 3, pattern: /\bjustify (?:your|the|why)\b|\bsupport your (?:answer|choice|view)\b/ },
  {
    level: "Evaluate",
    weight: 3,
    pattern: /\b(?:ethical|moral) (?:considerations?|implications?|concerns?|issues?)\b/,
  },
  {
    level: "Evaluate",
    weight: 4.5,
    pattern: new RegExp(String.raw`^compare\b(?! and contrast)[^.?]{0,60}\b${quality}\b`),
  },
  {
    level: "Evaluate",
    weight: 1.5,
    pattern: new RegExp(String.raw`\b(?:evaluate|assess|evaluating|assessing)\b[^.?]{0,60}\b${quality}\b`),
  },
  {
    level: "Evaluate",
    weight: 1.5,
    pattern:
      /\b(?:which (?:one|method|approach|option|model|strategy|of these)[^?]*\b(?:best|better|most (?:appropriate|suitable|effective)|preferable))\b/,
  },
  { level: "Evaluate", weight: 1.5, pattern: /\band (?:evaluate|assess|justify|critique)\b/ },

  // Create: something new.
  {
    level: "Create",
    weight: 7,
    pattern:
      /^(?:design|create|develop|devise|propose|compose|invent|formulate|plan|construct|build|generate|draft|produce|redesign)\b/,
  },
  {
    level: "Create",
    weight: 5.5,
    pattern:
      /[,.?:] (?:please )?(?:design|create|develop|devise|propose|compose|invent|formulate|draft)\b (?:an?|your|the|new|novel|two|three|possible)/,
  },
  {
    level: "Create",
    weight: 5,
    pattern:
      /\bhow (?:would|could|can|might|should) (?:you|one|we) (?:\w+ly )?(?:design|create|develop|devise|invent|modify|improve|redesign|construct|formulate|combine|build)\b/,
  },
  {
    level: "Create",
    weight: 3,
    pattern:
      /\band (?:then )?(?:propose|design|develop|devise|create|formulate|suggest) (?:an? |new |novel |your |possible |improved )/,
  },
  {
    level: "Create",
    weight: 2,
    pattern: /\b(?:novel|innovative|original|your own|new approach|new way|from scratch)\b/,
  },
];
