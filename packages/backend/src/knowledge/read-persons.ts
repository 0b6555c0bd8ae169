import type { TaggedSentence } from "./tagged-sentence.ts";

const honorific = /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|nurse|uncle|aunt)\.?$/u;
/** What people do and theories do not. */
const doings =
  /^(?:said|says|believed|believes|proposed|argued|argues|suggested|asked|asks|told|tells|thinks|feels|felt|wrote|referred|theorized|decides|decided|likes|wants|wanted|visits|visited|lived|noticed|wondered|replied|claimed|died|married)$/u;
const ownWord = /^(?:who|his|herself|himself)$/u;

/** "Python says that …" now and then makes no person of a language: of somebody it is said this often. */
const leastShare = 0.12;

/** Names that the text writes as those of people: after "Dr.", or often before "said". */
export function readPersons(sentences: readonly TaggedSentence[]): ReadonlySet<string> {
  const acts = new Map<string, number>();
  const uses = new Map<string, number>();
  const titled = new Set<string>();
  const count = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { tokens } of sentences)
    tokens.forEach((token, at) => {
      if (!/^\p{Lu}\p{Ll}/u.test(token.text)) return;
      count(uses, token.key);
      const before = tokens[at - 1]?.text === "." ? tokens[at - 2] : tokens[at - 1];
      const after = tokens[at + 1]?.lower ?? "";
      if (before !== undefined && /^\p{Lu}/u.test(before.text) && honorific.test(before.lower)) titled.add(token.key);
      if (token.pos === "name" && (doings.test(after) || ownWord.test(after))) count(acts, token.key);
    });
  for (const [key, acted] of acts) if (acted >= uses.get(key)! * leastShare) titled.add(key);
  return titled;
}

/** Whether a term is a person's name: titled, or its last word is one that the text uses so. */
export function isPerson(term: string, persons: ReadonlySet<string>): boolean {
  const words = term.split(" ");
  if (words.length > 1 && honorific.test(words[0]!.toLowerCase()) && /^\p{Lu}/u.test(words[1]!)) return true;
  return /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,2}$/u.test(term) && persons.has(words.at(-1)!.toLowerCase());
}
