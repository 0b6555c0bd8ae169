import { articleFor } from "@curriculum/curriculum/language/article.ts";
import { isMassNoun, isPlural } from "@curriculum/curriculum/language/plural.ts";
import { keyOfTerm } from "./key-of-term.ts";
import { isUncountedNoun, type NounUses } from "./read-noun-use.ts";

/** "when …", "what occurs when …", "exists if …": the condition is the meaning. */
const conditional =
  /^(?:(?:what |that which )?(occurs|happens|arises|exists?|takes place|is present) (?:when|if|where)|(?:when|where)) (?=\S+ \S+ \S)(.+)$/iu;
/** "describes a force beyond …" is about the word; what it describes is the meaning. */
const describes = /^(?:what )?(?:describes|refers to|denotes|is) (?=(?:an?|the) )(.+)$/iu;
/** "when an experiment involved deception, participants are told …": the meaning is in what follows. */
const hasMainClause = /^[^,]+, (?:[\p{L}’-]+ ){1,4}?(?:is|are|was|were|can|will|may|must|should)\b/u;
const illness = /(?:itis|osis|emia|pathy|asis|penia|algia|uria|pnea|nutrition)$/iu;
const participial = /^(?:characterized|characterised|caused|marked|defined|distinguished) by /u;

/**
 * A meaning that opens with its circumstances, a verb or a participle, as a thing: "when prices rise" → "a situation
 * in which prices rise", "characterized by fear" under "panic disorder" → "a disorder characterized by fear". Others
 * stay as they are.
 */
export function reshapeGloss(gloss: string, term: string, uses: NounUses): string {
  const head = /\s(\p{Ll}{4,})$/u.exec(term.replace(/ (?:of|for|in|by) .*$/u, ""))?.[1];
  const noun = head === undefined || isPlural(head) ? undefined : nounWithArticle(head, uses);
  const [, verb, condition] = conditional.exec(gloss) ?? [];
  if (condition !== undefined) {
    if (hasMainClause.test(condition)) return gloss;
    if (verb !== undefined && noun !== undefined) return `${noun} that occurs when ${condition}`;
    return `a ${illness.test(term) ? "condition" : "situation"} in which ${condition}`;
  }
  const described = describes.exec(gloss)?.[1];
  if (described !== undefined) return described;
  return participial.test(gloss) && noun !== undefined ? `${noun} ${gloss}` : gloss;
}

function nounWithArticle(noun: string, uses: NounUses): string {
  return isMassNoun(noun) || isUncountedNoun(uses, keyOfTerm(noun)) ? noun : `${articleFor(noun)} ${noun}`;
}
