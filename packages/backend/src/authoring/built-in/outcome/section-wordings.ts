import { withArticle } from "@curriculum/curriculum/language/article.ts";
import { taskOfTitle } from "@curriculum/curriculum/bloom/task-of-title.ts";
import { joinList } from "@curriculum/curriculum/language/join-list.ts";
import type { BloomLevel } from "@curriculum/curriculum/model/bloom-level.ts";
import { areAlike } from "../evidence/are-comparable.ts";
import type { ConceptFacts } from "../evidence/concept-facts.ts";
import type { ConceptKind } from "../evidence/concept-kind.ts";
import type { SpokenTitle } from "../evidence/spoken-title.ts";
import { rotate } from "../choose.ts";
import { aspectsOf } from "./clauses.ts";
import type { OutcomeMaterial } from "./outcome-candidate.ts";

/** Verbs, what follows them, what it is worth beside the other wordings of its level, and what is handed in by name. */
export type Wording = readonly [verbs: readonly string[], rest: string, worth: number, artefact?: string];

export interface Words {
  /** What the sections teach: "barriers to trade". */
  title: SpokenTitle;
  /** Named beside it: "tariffs, import quotas and embargoes"; "" for a title alone. */
  list: string;
  /** The listed concepts; none where parts are listed. */
  listed: readonly ConceptFacts[];
  /** Those of them that are taught where the first is. */
  near: readonly ConceptFacts[];
  /** Whether the listed concepts are taught in one section or spoken of together. */
  isTogether: boolean;
  /** Whether what is said of each listed concept speaks of another of them. */
  isLinked: boolean;
  /** ", including …" or ", with reference to …"; "" for a title alone. */
  beside: string;
  /** The kind that all listed concepts are of. */
  kind: ConceptKind | "mixed";
}

/** How a level asks for what sections teach. */
export function sectionWordings(level: BloomLevel, words: Words, material: OutcomeMaterial): Wording[] {
  return byLevel[level](words, material);
}

const byLevel: Record<BloomLevel, (words: Words, material: OutcomeMaterial) => Wording[]> = {
  Remember: remember,
  Understand: understand,
  Apply: apply,
  Analyze: analyse,
  Evaluate: evaluate,
  Create: create,
};

/** What can be given back item by item: "the four types of market structure". */
const enumerable =
  /^(?:the |some )?(?:(?:two|three|four|five|six|seven|main|primary|major|basic|key|different|five basic) )*(?:\w+ )?(?:types|kinds|forms|features|characteristics|components|elements|stages|steps|phases|parts|functions|principles|sources|goals|advantages|causes|symptoms|theories)\b/;

function remember({ title, list, listed, isTogether }: Words): Wording[] {
  if (listed.length === 0 && title.shape === "noun" && enumerable.test(title.text))
    return [[["identify", "list", "name"], title.text, 0]];
  // What has nothing in common is no list to learn.
  if (listed.length < 2 || !isTogether) return [];
  const isPlain = title.shape === "noun" && !isCrowded(title) && !/\btrends\b/.test(title.text);
  return [
    ...(isPlain ? ([[["define"], `${list} as they are used in ${title.text}`, 0]] as const) : []),
    [["define"], `${list}, with an example of each`, -0.01],
    [["match"], `${list} to their definitions`, -0.02],
  ];
}

/** A title that is a list itself cannot stand behind another. */
function isCrowded({ text }: SpokenTitle): boolean {
  return text.includes(",") || text.split(" and ").length > 2;
}

function understand({ title, beside }: Words): Wording[] {
  if (title.shape === "doing") return [[["explain", "describe"], `${howTo(title)}${beside}`, 0]];
  if (title.shape === "clause") return [[["explain", "discuss"], `${title.text}${beside}`, 0]];
  return [[["explain", "describe", "discuss", "summarise"], `${title.text}${beside}`, 0]];
}

/** "how to configure the network"; "what participating in trade involves" where the title holds no verb of outcomes. */
function howTo({ text }: SpokenTitle): string {
  const task = taskOfTitle(text);
  return task === null ? `what ${text} involves` : `how to ${task.verb} ${task.object}`;
}

/** What a section tells its reader to do is done, or its way is shown where nobody can do it in class. */
function practise({ text }: SpokenTitle, beside: string, onCase: string): Wording[] {
  const task = taskOfTitle(text);
  if (task === null) return [[["demonstrate", "show"], `with ${onCase} what ${text} involves${beside}`, 0]];
  const { verb, object } = task;
  return [
    ...(task.isHandsOn ? ([[[verb], `${object} for ${onCase}${beside}`, 0.04]] as const) : []),
    [["demonstrate", "show"], `with ${onCase} how to ${verb} ${object}${beside}`, 0.01],
  ];
}

/** What is done with concepts of a kind, with # for their list, @ for the case and ~ for what is observed. */
const uses: Partial<Record<ConceptKind | "mixed", readonly (readonly [readonly string[], string])[]>> = {
  condition: [[["use", "apply"], "the signs and causes of # to interpret ~"]],
  part: [[["use", "apply"], "the functions of # to explain ~"]],
  theory: [[["apply", "use"], "# to explain ~"]],
  measure: [[["use", "apply"], "# to describe @"]],
  process: [[["apply", "use"], "# in work on @"]],
  artefact: [[["use", "apply"], "# in work on @"]],
  agent: [[["use", "apply"], "the roles of # to explain ~"]],
};

function apply({ title, near, beside, kind, isLinked }: Words, { onCase, setting }: OutcomeMaterial): Wording[] {
  const found: Wording[] = [];
  const list = joinList(near.map(({ noun }) => noun.generic));
  if (list !== "") {
    const lone = near.length === 1 ? 0.16 : 0;
    for (const [verbs, rest] of uses[kind] ?? [])
      found.push([verbs, fill(rest, list, onCase, setting.observation), -lone]);
    const concepts = near.length === 1 ? "concept" : "concepts";
    if (isLinked && kind !== "measure")
      found.push([["use", "apply"], `the ${concepts} of ${list} to interpret ${setting.observation}`, -0.04 - lone]);
  }
  if (title.shape === "clause") found.push([["demonstrate", "show"], `with ${onCase} ${title.text}${beside}`, 0.01]);
  if (title.shape === "noun")
    found.push([["apply"], `knowledge of ${title.text}${beside}${beside === "" ? "" : ","} to ${onCase}`, 0]);
  if (title.shape === "doing") found.push(...practise(title, beside, onCase));
  return found;
}

function fill(shape: string, list: string, onCase: string, observation: string): string {
  return shape
    .replace("#", () => list)
    .replace("@", () => onCase)
    .replace("~", () => observation);
}

/** "the impact of nutrition on …": such a title says itself what is to be looked at. */
const relation =
  /^(?:the )?(?:\w+ )?(?:impact|effects?|influence|role|importance|function|use|causes?|consequences?)s? (?:of|on)\b/;

/** "trends in retailing and what they mean for a company": what happens outside a case is not looked for in it. */
function placed(title: SpokenTitle, onCase: string): string {
  return isTrend(title) ? `and what they mean for ${onCase}` : `in ${onCase}`;
}

function isTrend({ text }: SpokenTitle): boolean {
  return /^(?:the )?(?:\w+ )?(?:trends|developments|threats|opportunities)\b/.test(text);
}

/** Two or three things of one sort, set side by side. */
function compare(listed: readonly ConceptFacts[]): Wording[] {
  const [first, second] = listed;
  if (!first || !second) return [];
  const alike = listed.every((one, index) => listed.slice(0, index).every((other) => areAlike(one, other)));
  if (!alike) return [];
  const list = joinList(listed.map(({ noun }) => noun.generic));
  return [
    [
      ["compare", "contrast"].slice(0, listed.length > 2 ? 1 : 2),
      `${list} in terms of ${aspectsOf(first, second)}`,
      0.03,
    ],
  ];
}

function analyse(words: Words, { onCase, setting }: OutcomeMaterial): Wording[] {
  const { title, list, listed, near, beside, kind, isLinked } = words;

  const found: Wording[] = [...compare(listed)];
  const close = joinList(near.map(({ noun }) => noun.generic));
  if (close !== "") {
    if (kind === "condition")
      found.push([["examine", "investigate"], `${onCase} for the signs and likely causes of ${close}`, 0.01]);
    if (kind === "part")
      found.push([["analyse", "examine"], `how changes in ${close} affect ${setting.observation}`, 0]);
    if (isLinked)
      found.push([["analyse", "examine"], `${onCase} in terms of ${close}`, near.length > 1 ? -0.02 : -0.1]);
  }
  if (title.shape === "clause") {
    found.push([["analyse", "examine"], `${title.text}${beside}`, 0.01]);
    found.push([["analyse", "examine"], `${title.text}, using evidence from ${onCase}`, 0.01]);
    return found;
  }
  const what = title.text;
  // What different sections teach need not be related.
  if (listed.length > 1 && near.length === listed.length && isLinked) {
    if (kind !== "mixed" && kind !== "thing" && compare(listed).length > 0)
      found.push([["analyse", "examine"], `${what} by comparing ${list}`, 0.01]);
    if (title.shape === "noun" && !relation.test(title.text) && !isCrowded(title))
      found.push([
        ["examine", "analyse"],
        `the ${listed.length > 2 ? "relationships among" : "relationship between"} ${list} in ${title.text}`,
        0,
      ]);
  }
  const isRelation = relation.test(title.text);
  if (title.shape === "noun" && !isRelation && !isTrend(title))
    found.push([
      ["analyse", "examine"],
      `${onCase} with regard to ${title.text}${among(words)}`,
      isCrowded(title) ? -0.2 : -0.01,
    ]);
  else if (title.shape === "noun")
    found.push([["analyse", "examine"], `${title.text} ${placed(title, onCase)}${beside}`, isRelation ? 0.02 : -0.02]);
  else found.push([["analyse", "examine"], `${onCase} with regard to ${what}${among(words)}`, -0.06]);
  return found;
}

/** What is listed behind "with regard to", which takes no second "with reference to". */
function among({ list, beside }: Words): string {
  return list === "" || beside.startsWith(", including") ? beside : `, in particular ${list}`;
}

/** What is merely described cannot be judged; a piece of work that rests on it can. */
function evaluate(words: Words, { onCase, setting }: OutcomeMaterial): Wording[] {
  const { title, near, beside, kind, isLinked } = words;
  const found: Wording[] = [];
  const close = joinList(near.map(({ noun }) => noun.generic));
  const many = near.length > 1;
  if (close !== "") {
    if (kind === "condition")
      found.push([["assess", "evaluate"], `the severity and likely consequences of ${close} in ${onCase}`, 0.01]);
    if (kind === "theory")
      found.push([
        ["evaluate", "critique"],
        `how well ${close} ${many || near[0]?.noun.genericIsPlural ? "account" : "accounts"} for ${setting.observation}`,
        0.01,
      ]);
    if (kind === "measure")
      found.push([
        ["assess", "evaluate"],
        `how well ${close} ${many || near[0]?.noun.genericIsPlural ? "describe" : "describes"} ${onCase}`,
        0,
      ]);
    if (kind === "process")
      found.push([["evaluate", "appraise"], `the use of ${close} in ${onCase} against stated criteria`, 0.01]);
    if (many && isLinked) found.push([["evaluate", "assess"], `${setting.judged} in terms of ${close}`, -0.02]);
  }
  if (title.shape === "clause") {
    found.push([["evaluate", "assess"], `explanations of ${title.text}, using evidence from ${onCase}`, 0.02]);
    return found;
  }
  const isRelation = relation.test(title.text);
  if (title.shape === "noun") {
    found.push(
      isRelation || isTrend(title)
        ? [["evaluate", "assess"], `${title.text} ${placed(title, onCase)}${beside}`, 0.02]
        : [["evaluate", "assess", "appraise"], `${setting.judged} with regard to ${title.text}${among(words)}`, 0],
    );
  } else found.push([["evaluate", "assess"], `${setting.judged} with regard to ${title.text}${among(words)}`, -0.01]);
  return found;
}

function create({ title, list, beside }: Words, { onCase, setting, seed }: OutcomeMaterial): Wording[] {
  const product = rotate(setting.artefacts, seed)[0] ?? "written report";
  const artefact = withArticle(product);
  // Whoever has learned to do something can set it down for others to follow.
  if (title.shape === "doing" && taskOfTitle(title.text)?.isHandsOn)
    return [[["write", "produce"], `a work instruction for ${title.text}${beside}`, 0.02, "work instruction"]];
  const what = title.shape === "doing" ? howTo(title) : title.text;
  if (/\b(?:plan|formulation|strategy|design)$/.test(product))
    return [
      ...(title.shape === "noun"
        ? [[["develop", "design"], `${artefact} for ${onCase} that draws on ${title.text}${beside}`, 0.01] as const]
        : []),
      ...(list === ""
        ? []
        : [[["develop", "produce"], `${artefact} for ${onCase} that takes account of ${list}`, 0] as const]),
    ];
  return [[["produce", "create"], `${artefact} that explains ${what}${beside}`, 0]];
}
