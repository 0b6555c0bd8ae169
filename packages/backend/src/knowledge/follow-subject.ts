import type { Token } from "./tag-text.ts";
import type { StatementDraft } from "./take-apart.ts";
import { finiteVerb } from "./statement-subject.ts";

/** Kinds of sentence after which "it" means their subject: they say what the subject is, not what it does to another. */
const settling: ReadonlySet<string> = new Set(["definition", "is-a", "purpose", "part-of", "consists-of", "property"]);

/**
 * Where the predicate begins in a sentence whose subject is that of the sentence before: "It reduces …", "They are …",
 * "This graph shows …" after one about a graph. Undefined where the pointing word could mean another thing.
 */
export function followedSubject(
  tokens: readonly Token[],
  before: StatementDraft & { isPlural: boolean; head: string },
): number | undefined {
  const first = tokens[0];
  const second = tokens[1];
  if (first === undefined || second === undefined || !settling.has(before.kind)) return undefined;
  // "the cost of a loan": two things that the pronoun could mean.
  if (/\b(?:of|and|or|for|with|between)\b/u.test(before.subject)) return undefined;
  if (/^(?:it|they)$/u.test(first.lower)) {
    if ((first.lower === "they") !== before.isPlural) return undefined;
    // "It is important that …", "It seems …" point at nothing before them.
    if (/^(?:seems|appears|takes|turns|follows)$/u.test(second.lower)) return undefined;
    if (
      /^(?:is|was|may|can|might|would)$/u.test(second.lower) &&
      tokens.some(({ lower }) => lower === "that" || lower === "to")
    )
      return undefined;
    return verbAt(tokens, 1, before.isPlural);
  }
  if (first.lower !== (before.isPlural ? "these" : "this") || second.key !== before.head) return undefined;
  return verbAt(tokens, 2, before.isPlural);
}

function verbAt(tokens: readonly Token[], at: number, isPlural: boolean): number | undefined {
  const verb = finiteVerb(tokens, at);
  if (verb === undefined) return undefined;
  return verb.number === "either" || (verb.number === "plural") === isPlural ? verb.start : undefined;
}
