import { joinList } from "@curriculum/curriculum/language/join-list.ts";
import { countWords } from "@curriculum/curriculum/language/words.ts";
import { comparablesOf } from "../evidence/are-comparable.ts";
import { candidate, type OutcomeCandidate, type OutcomeMaterial } from "./outcome-candidate.ts";
import { activeClaims, purposeOf, relativeClause } from "./clauses.ts";

/** Ways to word an outcome at Remember: facts that can be given back without help. */
export function rememberPatterns({ subject, related, topic }: OutcomeMaterial): OutcomeCandidate[] {
  const found: OutcomeCandidate[] = [];
  const defined = related.filter((facts) => facts.definition);
  const { noun } = subject;
  if (subject.definition && defined.length >= 2) {
    const three = [subject, ...defined.slice(0, 2)];
    found.push(
      candidate(
        "match",
        ["match", "recall"],
        `${joinList(three.map((facts) => facts.noun.generic))} to their definitions`,
        0.72,
        three,
      ),
    );
    found.push(
      candidate(
        "define-set",
        ["define", "state the meaning of"].slice(0, 1),
        `${joinList(three.map((facts) => facts.noun.generic))} as the terms are used in ${topic}`,
        0.7,
        three,
      ),
    );
  }
  if (subject.gloss && countWords(subject.gloss) <= 15 && countWords(subject.gloss) >= 4)
    found.push(
      candidate("define-as", ["define", "recall"].slice(0, 1), `${noun.one} as ${subject.gloss}`, 0.66, [subject]),
    );
  const purpose = purposeOf(subject);
  if (purpose)
    found.push(
      candidate(
        "use-of",
        ["state", "name", "recall"],
        `what ${noun.generic} ${noun.genericIsPlural ? "are" : "is"} used for in ${topic}`,
        0.66,
        [subject],
        { citations: [purpose.citation] },
      ),
    );
  const whole = subject.claims.find((claim) => claim.kind === "consists-of");
  if (whole)
    found.push(
      candidate("parts", ["list", "name", "identify"], `the elements that make up ${noun.one}`, 0.8, [subject], {
        citations: [whole.citation],
      }),
    );
  const first = comparablesOf(subject, defined)[0];
  if (first)
    found.push(
      candidate(
        "identify-from",
        ["identify", "recognise"],
        `${noun.one} and ${first.noun.one} from a description of each`,
        0.6,
        [subject, first],
      ),
    );
  found.push(
    candidate(
      "identify-features",
      ["identify", "list", "state"],
      `the defining features of ${noun.one} in ${topic}`,
      0.5,
      [subject],
    ),
  );
  return found;
}

/** Ways to word an outcome at Understand: meaning, reasons and differences in the learner's own words. */
export function understandPatterns({ subject, related, topic }: OutcomeMaterial): OutcomeCandidate[] {
  const found: OutcomeCandidate[] = [];
  const { noun } = subject;
  for (const [index, claim] of activeClaims(subject, 20).slice(0, 3).entries()) {
    const word = ["cause", "effect", "purpose", "requirement"].includes(claim.kind) ? "why" : "how";
    found.push(
      candidate(
        `explain-${word}`,
        word === "why" ? ["explain"] : ["explain", "describe", "illustrate"],
        `${word} ${claim.text}`,
        0.82 - index * 0.08,
        [subject],
        { citations: [claim.citation] },
      ),
    );
  }
  const relative = relativeClause(subject, 20);
  if (relative)
    found.push(candidate("explain-relative", ["explain", "describe", "summarise"], `how ${relative}`, 0.86, [subject]));
  const alike = comparablesOf(subject, related);
  for (const [index, other] of alike.slice(0, 2).entries())
    found.push(
      candidate(
        "distinguish",
        ["distinguish"],
        index === 0
          ? `between ${noun.generic} and ${other.noun.generic}`
          : `${noun.generic} from ${other.noun.generic} by their purpose and features`,
        0.82 - index * 0.1,
        [subject, other],
      ),
    );
  const purpose = purposeOf(subject);
  if (purpose)
    found.push(
      candidate(
        "explain-use",
        ["explain", "describe"],
        `how ${noun.generic} ${noun.genericIsPlural ? "are" : "is"} used to ${purpose.text}`,
        0.88,
        [subject],
        { citations: [purpose.citation] },
      ),
    );
  if (subject.gloss && countWords(subject.gloss) <= 17 && countWords(subject.gloss) >= 5)
    found.push(
      candidate("describe-as", ["describe", "characterise"], `${noun.one} as ${subject.gloss}`, 0.42, [subject]),
    );
  found.push(
    candidate("describe-role", ["describe", "explain"], `the meaning of ${noun.one} in ${topic} with an example`, 0.4, [
      subject,
    ]),
  );
  return found;
}
