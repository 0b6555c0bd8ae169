import { singularOf } from "@curriculum/curriculum/language/plural.ts";
import { withArticle } from "@curriculum/curriculum/language/article.ts";
import { countWords } from "@curriculum/curriculum/language/words.ts";
import { rotate } from "../choose.ts";
import type { ConceptFacts } from "../evidence/concept-facts.ts";
import { areComparable, areNear, comparablesOf } from "../evidence/are-comparable.ts";
import { readFormula } from "../items/formulas/read-formula.ts";
import { candidate, type OutcomeCandidate, type OutcomeMaterial } from "./outcome-candidate.ts";
import { activeClaims, aspectsOf, isDoable, makes, purposeOf, relativeClause } from "./clauses.ts";

/** Ways to word an outcome at Apply: the concept does work on a case. */
export function applyPatterns({ subject, related, onCase, seed, setting }: OutcomeMaterial): OutcomeCandidate[] {
  const found: OutcomeCandidate[] = [];
  const { noun, kind } = subject;
  const purpose = purposeOf(subject);
  if (purpose)
    found.push(
      candidate("use-to", ["use", "apply"], `${noun.generic} to ${purpose.text}`, 0.84, [subject], {
        citations: [purpose.citation],
      }),
    );
  if (
    kind === "measure" &&
    subject.gloss &&
    countWords(subject.gloss) <= 14 &&
    /\b(?:ratio|rate|percentage|average|mean|median|sum|number|value|amount|quantity|proportion|difference|total|range|distance)\b/.test(
      subject.gloss,
    )
  )
    found.push(
      candidate(
        "calculate",
        ["calculate", "work out", "determine"],
        `${noun.one} from given figures as ${subject.gloss}`,
        0.9,
        [subject],
      ),
    );
  const sum = subject.concept.definition?.gloss;
  if (sum !== undefined && readFormula(sum) !== null)
    found.push(
      candidate("calculate-sum", ["calculate", "work out"], `${noun.one} from given figures`, 0.97, [subject]),
    );
  const other = comparablesOf(subject, related)[0];
  if (isDoable(subject))
    found.push(
      candidate("carry-out", ["carry out", "demonstrate", "perform"].slice(0, 2), `${noun.one} on ${onCase}`, 0.78, [
        subject,
      ]),
    );
  const claim = activeClaims(subject, 15)[0];
  if (claim)
    found.push(
      candidate("demonstrate-how", ["demonstrate", "show"], `with ${onCase} how ${claim.text}`, 0.8, [subject], {
        citations: [claim.citation],
      }),
    );
  const relative = relativeClause(subject, 14);
  if (relative)
    found.push(
      candidate("demonstrate-relative", ["demonstrate", "show"], `with ${onCase} how ${relative}`, 0.76, [subject]),
    );
  const alike = comparablesOf(subject, related);
  for (const [index, second] of rotate(alike.slice(0, 2), seed).entries())
    found.push(
      candidate(
        "apply-pair",
        ["use", "apply"],
        `the differences between ${noun.generic} and ${second.noun.generic} to interpret ${setting.observation}`,
        0.7 - 0.06 * index,
        [subject, second],
      ),
    );
  if (kind === "condition")
    found.push(
      candidate(
        "recognise-by",
        ["use"],
        `the defining features of ${noun.one} to recognise ${noun.oneIsPlural ? "them" : "it"} in ${onCase}`,
        0.72,
        [subject],
      ),
    );
  if (kind === "part" && other?.kind === "part")
    found.push(
      candidate(
        "sketch",
        ["sketch"],
        `${noun.one} and ${other.noun.one}, labelling the features that their definitions name`,
        0.74,
        [subject, other],
      ),
    );
  if (kind === "artefact" && makes.test(noun.term))
    found.push(
      candidate("prepare", ["prepare", "construct"].slice(0, 1), `${noun.one} for ${onCase} from given material`, 0.7, [
        subject,
      ]),
    );
  found.push(
    candidate("apply-decide", ["apply"], `the definition of ${noun.one} to ${onCase}, giving reasons`, 0.5, [subject]),
  );
  return found;
}

/** Ways to word an outcome at Analyze: parts, differences and connections in material. */
export function analyzePatterns({ subject, related, onCase, seed }: OutcomeMaterial): OutcomeCandidate[] {
  const found: OutcomeCandidate[] = [];
  const { noun } = subject;
  const near = [
    ...new Set([...comparablesOf(subject, related), ...related.filter((other) => areNear(subject, other))]),
  ];
  for (const [index, other] of near.slice(0, 3).entries()) {
    const alike = areComparable(subject, other);
    if (alike)
      found.push(
        candidate(
          "compare",
          ["compare", "contrast"],
          `${noun.one} and ${other.noun.one} in terms of ${aspectsOf(subject, other)}`,
          0.88 - 0.08 * index,
          [subject, other],
        ),
      );
    found.push(
      candidate(
        "relationship",
        ["examine", "analyse", "investigate"],
        `the relationship between ${noun.generic} and ${other.noun.generic}${index === 0 ? "" : ` in ${onCase}`}`,
        0.75 - 0.08 * index,
        [subject, other],
      ),
    );
    if (alike)
      found.push(
        candidate(
          "differentiate",
          ["differentiate", "distinguish"],
          `instances of ${noun.generic} from instances of ${other.noun.generic} in ${onCase}`,
          0.72 - 0.08 * index,
          [subject, other],
        ),
      );
  }
  for (const [index, claim] of activeClaims(subject, 18).slice(0, 2).entries())
    found.push(
      candidate("analyse-how", ["analyse", "examine", "trace"], `how ${claim.text}`, 0.88 - 0.1 * index, [subject], {
        citations: [claim.citation],
      }),
    );
  const relative = relativeClause(subject, 16);
  if (relative)
    found.push(candidate("analyse-relative", ["analyse", "examine"], `how ${relative} in ${onCase}`, 0.7, [subject]));
  found.push(
    candidate(
      "examine-case",
      rotate(["examine", "analyse", "investigate"], seed),
      `${onCase} for the features that define ${noun.one}`,
      0.5,
      [subject],
    ),
  );
  return found;
}

/** Something that a practitioner may decide for or against. */
function isChosen(facts: ConceptFacts): boolean {
  const isField = /(?:ology|ics|science|studies)$/i.test(facts.noun.term);
  return !isField && (["artefact", "measure", "theory"].includes(facts.kind) || isDoable(facts));
}

/** Ways to word an outcome at Evaluate: a judgement with its grounds. */
export function evaluatePatterns({ subject, related, setting, onCase }: OutcomeMaterial): OutcomeCandidate[] {
  const found: OutcomeCandidate[] = [];
  const { noun, kind } = subject;
  const purpose = purposeOf(subject);
  const other = comparablesOf(subject, related)[0];
  if (purpose)
    found.push(
      candidate(
        "evaluate-purpose",
        ["evaluate", "assess", "appraise"],
        `how well ${noun.generic} ${noun.genericIsPlural ? "serve" : "serves"} to ${purpose.text} in ${onCase}`,
        0.85,
        [subject],
        { citations: [purpose.citation] },
      ),
    );
  for (const [index, claim] of activeClaims(subject, 14).slice(0, 2).entries())
    found.push(
      candidate(
        "critique-claim",
        ["critique", "assess", "evaluate"],
        `the claim that ${claim.text} in the light of ${onCase}`,
        0.84 - 0.1 * index,
        [subject],
        { citations: [claim.citation] },
      ),
    );
  if (other) {
    if (isChosen(subject) && isChosen(other))
      found.push(
        candidate(
          "justify-choice",
          ["justify", "defend"],
          `the choice between ${noun.one} and ${other.noun.one} for ${onCase}`,
          0.82,
          [subject, other],
        ),
      );
    if (kind === "theory" && other.kind === "theory")
      found.push(
        candidate(
          "judge-better",
          ["judge", "evaluate", "assess"],
          `whether ${noun.generic} or ${other.noun.generic} ${noun.genericIsPlural || other.noun.genericIsPlural ? "better explain" : "better explains"} ${setting.observation}`,
          0.8,
          [subject, other],
        ),
      );
  }
  return found;
}

/** Ways to word an outcome at Create: something new is made, and it has a name. */
export function createPatterns({ subject, related, setting, onCase, seed }: OutcomeMaterial): OutcomeCandidate[] {
  const found: OutcomeCandidate[] = [];
  const { noun, kind } = subject;
  const near = related.filter((other) => areNear(subject, other));
  const [first, second] = near;
  const isUsed = ["process", "measure", "artefact", "theory"].includes(kind);
  if (kind === "artefact" && makes.test(noun.term) && first) {
    const artefact = singularOf(noun.term);
    found.push(
      candidate(
        "design-own",
        ["design", "construct", "develop"],
        `${withArticle(artefact)} for ${onCase} that takes account of ${first.noun.generic}`,
        0.86,
        [subject, first],
        { artefact },
      ),
    );
  }
  for (const [index, artefact] of rotate(setting.artefacts, seed).entries()) {
    const worth = 0.78 - 0.05 * index;
    if (first)
      found.push(
        candidate(
          `produce-${artefact}`,
          ["produce", "develop", "prepare"].slice(0, 2),
          `${withArticle(artefact)} that ${contentOf(artefact, isUsed, `${noun.generic} and ${first.noun.generic}`, onCase, setting.reader)}`,
          worth,
          [subject, first],
          { artefact },
        ),
      );
    if (first && second)
      found.push(
        candidate(
          `design-${artefact}`,
          ["design", "compose", "formulate"].slice(0, 1),
          `${withArticle(artefact)} that relates ${noun.generic} to ${first.noun.generic} and ${second.noun.generic}`,
          worth - 0.04,
          [subject, first, second],
          { artefact },
        ),
      );
    found.push(
      candidate(
        `create-${artefact}`,
        ["create", "produce"],
        `${withArticle(artefact)} that ${contentOf(artefact, isUsed, noun.generic, onCase, setting.reader)}`,
        worth - 0.12,
        [subject],
        { artefact },
      ),
    );
  }
  return found;
}

/** What an artefact does with its subject; one that names its readers is not addressed to others. */
function contentOf(artefact: string, isUsed: boolean, subject: string, onCase: string, reader: string): string {
  if (/\b(?:plan|formulation|strategy|design)$/.test(artefact)) return `takes account of ${subject} in ${onCase}`;
  if (isUsed) return `draws on ${subject} to advise on ${onCase}`;
  return `explains ${subject}${/ for |leaflet$/.test(artefact) ? ` with an example from ${onCase}` : ` to ${reader}`}`;
}
