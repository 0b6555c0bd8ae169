import { isPlural } from "@curriculum/curriculum/language/plural.ts";
import { contentStems } from "../content-stems.ts";
import type { Entry } from "../gather-material.ts";
import { genusOf } from "../genus-of.ts";
import { isAdjective } from "../is-fair-distractor.ts";
import { kindOfEntry } from "../kind-of-entry.ts";
import { countTelling } from "../telling-stems.ts";
import { hasPronoun, isTalk, standsAlone } from "../wording-faults.ts";
import { deedOf } from "./read-deed.ts";

export const caseForms = ["finding", "deed", "event", "person", "topic", "function", "course", "duty", "task"] as const;

/**
 * What is found where a concept is met, read off its definition without the noun that the definition puts it under:
 * `finding` is a noun phrase ("persistent difficulty in parting with possessions"), `event` a clause, `deed` a gerund
 * for what is done when it is done, `person` somebody of the kind, `topic` what a field or a view looks at; `course`
 * the going on that a process is ("the production of red blood cells"); `function`, `duty` and `task` are gerunds for
 * what a part of the body, an agent or a tool does.
 */
export interface Case {
  form: (typeof caseForms)[number];
  text: string;
}

const noun = String.raw`(?:an? |the |any |one )?(?:[\p{L}’'-]+ ){1,6}?`;
const situation = String.raw`(?:an? |the |any )?(?:[\p{L}-]+ ){0,4}(?:situation|state|case|condition|disorder|phenomenon|market|structure|system|process|bias|conflict|relationship|design|study|studies|experiment|research|method|procedure|arrangement|agreement|transaction|merger|strategy|reaction|learning|sampling|selection|error|approach)`;
const event = new RegExp(`^${situation} (?:in which|where|whereby|by which|under which) (.+)$`, "u");
const occurring = /^(?:.+ )?(?:that|which) (?:occurs|happens|arises|exists) (?:when|if) (.+)$/;
const happening = /^(?:a |the )?(?:tendency|failure) (?:for|of) (.+?) to (\p{Ll}+ .+)$/u;
const marked =
  /^.+?\b(?:disorder|condition|disease|state|syndrome|style|stage|reaction|illness|episode|market|climate|culture)\b.*?\b(?:characteri[sz]ed by|marked by|(?:that|which) involves|involving|(?:that|which) includes) (.+)$/u;
const deed =
  /^(?:an? |the )?(?:[\p{L}-]+ )?(?:process|act|action|practice|activity|procedure|method|technique|strategy|approach|form|type) (?:of|for) (\p{Ll}+ing .+)$/u;
const person =
  /^(?:an? |any |the )?(?:person|individual|someone|somebody|worker|employee|professional|consumer|investor|manager|leader|people|individuals) (?:who|that) (.+)$/;
const field =
  /^(?:an? |the )?(?:[\p{L}-]+ ){0,2}(?:field|discipline|science|branch|area|subfield|subarea|study|school|perspective|philosophy|view|approach|theory|model) (?:of [\p{L} ]+? |within [\p{L} ]+? )?(?:that|which) (?:focuses on|studies|examines|investigates|explores|emphasizes|emphasises|deals with|is concerned with|looks at|considers) (.+)$/u;
const course =
  /^(?:the )?(?:[\p{L}-]+ ){0,2}(?:production|movement|formation|breakdown|release|absorption|exchange|transport|transfer|conversion|storage|secretion|removal|regulation|destruction|synthesis|circulation|delivery|distribution|retrieval|creation) of .+$/u;
const acting = new RegExp(
  `^${noun}(?<!\\b(?:in|by|at|to|of|for|from|on|with|under|than) )(?:that|which|who) (.+)$`,
  "u",
);
const used = new RegExp(
  `^${noun}(?:used|designed|intended|meant|needed) (?:to (\\p{Ll}+ .+)|for (\\p{Ll}+ing .+))$`,
  "u",
);
const responsible = new RegExp(`^${noun}(?:responsible for|in charge of) (\\p{Ll}+ing .+)$`, "u");

const bodily =
  /\b(?:hormone|enzyme|protein|gland|organ|cells?|muscles?|nerves?|neurons?|neurotransmitter|lobe|cortex|tissue|vessels?|arter\w+|veins?|vitamin|mineral|nutrient|receptor|membrane|bone|brain|body|kidney|heart|blood|nervous system|skin|stomach|liver|hypothalamus|lipoprotein|micronutrient|cofactor|compound)\b|brain/;

function doing(gloss: string, form: string, isMany: boolean): string | null {
  const [, to, forGerund] = used.exec(gloss) ?? [];
  const told = acting.exec(gloss)?.[1];
  if (to !== undefined) return deedOf(to, true);
  if (forGerund !== undefined) return forGerund;
  if (told !== undefined) return deedOf(told, isPlural(genusOf(gloss)));
  return responsible.exec(gloss)?.[1] ?? (form === "predicate" ? deedOf(gloss, isMany) : null);
}

/** What is done by it, under the form that its kind has. */
function readDoing(entry: Entry, gloss: string, form: string): Case | null {
  const text = doing(gloss, form, entry.concept.number === "plural");
  if (text === null) return null;
  const kind = kindOfEntry(entry);
  const genus = gloss.split(/ (?:that|which) /)[0]!;
  if (
    !/\b(?:flow|system)$/.test(entry.concept.term) &&
    /^(?:part|thing|condition|artefact)$/.test(kind) &&
    bodily.test(genus)
  )
    return { form: "function", text };
  if (kind === "agent") return /\b(?:group|body)\b/.test(genus) ? null : { form: "duty", text };
  return /^(?:measure|artefact|process)$/.test(kind) ? { form: "task", text } : null;
}

function read(entry: Entry): Case | null {
  const { gloss } = entry;
  if (gloss === null || isAdjective(entry)) return null;
  const { text, form } = gloss;
  const done = form === "gerund" ? text : deed.exec(text)?.[1];
  // "learning in which …" is a noun.
  if (done !== undefined)
    return /^\S+ (?:in which|that|which|of|is)\b/.test(done) ? null : { form: "deed", text: done };
  const told = event.exec(text)?.[1] ?? occurring.exec(text)?.[1];
  if (told !== undefined) return { form: "event", text: told.replace(/ and in which /, " and ") };
  const [, who, does] = happening.exec(text) ?? [];
  if (who !== undefined && does !== undefined && who.endsWith("s")) return { form: "event", text: `${who} ${does}` };
  const found = marked.exec(text)?.[1];
  if (found !== undefined) return { form: "finding", text: found };
  const whoDoes = person.exec(text)?.[1];
  if (whoDoes !== undefined)
    return { form: "person", text: `${isPlural(genusOf(text)) ? "people" : "somebody"} who ${whoDoes}` };
  if (course.test(text)) return { form: "course", text };
  const topic = field.exec(text)?.[1];
  return topic === undefined ? readDoing(entry, text, form) : { form: "topic", text: topic };
}

// Longer cases are skimmed, shorter ones show nothing.
const caseWords = { from: 4, to: 26 };

// Every question about any concept looks at the cases of all its siblings.
const known = new WeakMap<Entry, Case | null>();

/** The case that a concept's definition describes, or null where it describes none that can be recognised by itself. */
export function readCase(entry: Entry): Case | null {
  const before = known.get(entry);
  if (before !== undefined) return before;
  const found = soundCase(entry);
  known.set(entry, found);
  return found;
}

function soundCase(entry: Entry): Case | null {
  const found = read(entry);
  if (found === null) return null;
  const words = found.text.split(" ").length;
  const isSound = words >= caseWords.from && words <= caseWords.to && standsAlone(found.text) && !isTalk(found.text);
  if (!isSound || countTelling(contentStems(found.text)) < 3 || hasPronoun(found.text.split(" ").slice(0, 3).join(" ")))
    return null;
  // A case that says the name needs no recognising.
  const names = [entry.concept.term, ...entry.concept.aliases].map((name) => name.toLowerCase());
  return names.some((name) => found.text.toLowerCase().includes(name)) ? null : found;
}
