import { baseOfThirdPerson, gerund } from "@curriculum/curriculum/language/verb-forms.ts";
import { hasPronoun } from "../wording-faults.ts";

// What a thing is, has or undergoes is nothing that it does.
const still =
  /^(?:and|or|is|are|was|were|has|have|had|can|could|may|might|will|would|should|must|does|do|contains?|includes?|consists?|comprises?|occurs?|exists?|happens?|results?|arises?|becomes?|remains?|seems?|appears?|refers?|means?|involves?|belongs?|depends?|lives?|begins?|ends?|starts?|starte?d?|lacks?|lasts?|comes?|goes|gets?|stays?|sits?|lies|hangs?|runs?|emerges?|develops?|arose|lines?|extends?|seeks?|causes?|requires?|needs?|varies|vary|differs?|represents?|tends?|seeks?|originates?|cannot|individuals|people|businesses|organizations|organisations|companies|members|persons|each|both|states?|asserts?|holds?|says?|suggests?|argues?|claims?|believes?|proposes?|assumes?)$/;

// ", and then stores the", "and explains how": a second finite verb would not follow a gerund.
const secondVerb =
  /(?:,|\band|\bor|\bbut) (?:then |also |\p{L}+ly )?(?:\p{Ll}+s (?:the|an?|their|how|what|that|whether|to|it|more|less|as)\b|(?:is|are|has|have|can|may|will|helps|allows|serves|enables|protects|transports|makes|provides|keeps|gives|carry|coordinate|help|provide|make|manage|control|use|give|take)\b)/u;
const clause = /^(?:will|is|are|was|were|has|have|had|can|may|must|should|do|does)\b/;

/**
 * "transports iron through the blood" → "transporting iron through the blood"; null where the verb tells of no deed or
 * does not agree with its subject, in which case it is no verb.
 */
export function deedOf(predicate: string, isPluralSubject: boolean): string | null {
  const [, adverb = "", verb, joined = "", other, rest] =
    /^(\p{L}+ly )?(\p{Ll}+) (?:(and|or) (\p{Ll}+) )?(.+)$/u.exec(predicate) ?? [];
  if (verb === undefined || rest === undefined) return null;
  const verbs = other === undefined ? [verb] : [verb, other];
  if (!verbs.every((one) => isDoing(one, isPluralSubject)) || clause.test(rest)) return null;
  if (secondVerb.test(rest) || hasPronoun(rest) || /\bits\b/.test(rest)) return null;
  return `${adverb}${verbs.map((one) => gerund(baseOfThirdPerson(one), "en-US")).join(` ${joined} `)} ${rest}`;
}

function isDoing(verb: string, isPluralSubject: boolean): boolean {
  return !still.test(verb) && !/(?:ed|ing|ly)$/.test(verb) && /[^s]s$/.test(verb) !== isPluralSubject;
}
