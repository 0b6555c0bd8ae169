import type { Entry } from "../gather-material.ts";
import { hasPronoun, isTalk, standsAlone } from "../wording-faults.ts";

/** What is found where a concept is met, read off its definition without the noun that the definition puts it under. */
export interface Case {
  /** `finding` is a noun phrase ("persistent difficulty in parting with possessions"), `deed` a gerund, `event` a clause. */
  form: "finding" | "deed" | "event";
  text: string;
}

const noun = String.raw`(?:an? |the |any )?(?:[\p{L}-]+ ){0,3}`;
const event = new RegExp(
  `^${noun}(?:situation|state|case|condition|disorder|phenomenon|market|system|process|bias|conflict|relationship) (?:in which|where|whereby) (.+)$`,
  "u",
);
const happening = /^(?:a |the )?(?:tendency|failure) (?:for|of) (.+?) to (\p{Ll}+ .+)$/u;
const marked =
  /^.+?\b(?:disorder|condition|disease|state|syndrome|style|stage|reaction|illness|episode|market|climate|culture)\b.*?\b(?:characteri[sz]ed by|marked by|(?:that|which) involves|involving|(?:that|which) includes) (.+)$/u;
const deed =
  /^(?:an? |the )?(?:[\p{L}-]+ )?(?:process|act|action|practice|activity|procedure|method|technique|strategy|approach|form|type) (?:of|for) (\p{Ll}+ing .+)$/u;

function read({ gloss }: Entry): Case | null {
  if (gloss === null) return null;
  const { text, form } = gloss;
  const done = form === "gerund" ? text : deed.exec(text)?.[1];
  // "learning in which …" is a noun.
  if (done !== undefined)
    return /^\S+ (?:in which|that|which|of|is)\b/.test(done) ? null : { form: "deed", text: done };
  const told = event.exec(text)?.[1];
  if (told !== undefined) return { form: "event", text: told };
  const [, who, does] = happening.exec(text) ?? [];
  if (who !== undefined && does !== undefined && who.endsWith("s")) return { form: "event", text: `${who} ${does}` };
  const found = marked.exec(text)?.[1];
  return found === undefined ? null : { form: "finding", text: found };
}

// Longer cases are skimmed, shorter ones show nothing.
const caseWords = { from: 4, to: 26 };

/** The case that a concept's definition describes, or null where it describes none that can be recognised by itself. */
export function readCase(entry: Entry): Case | null {
  const found = read(entry);
  if (found === null) return null;
  const words = found.text.split(" ").length;
  const isSound = words >= caseWords.from && words <= caseWords.to && standsAlone(found.text) && !isTalk(found.text);
  if (!isSound || hasPronoun(found.text.split(" ").slice(0, 3).join(" "))) return null;
  // A case that says the name needs no recognising.
  const names = [entry.concept.term, ...entry.concept.aliases].map((name) => name.toLowerCase());
  return names.some((name) => found.text.toLowerCase().includes(name)) ? null : found;
}
