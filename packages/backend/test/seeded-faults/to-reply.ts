import type { AssessmentItem, CaseStudy, MarkLine } from "@curriculum/curriculum/model/assessment.ts";
import type { Citation, GroundedText } from "@curriculum/curriculum/model/citation.ts";
import type { DraftRecord } from "./draft-record.ts";

export type Reply = Record<string, unknown>;
export interface RepliedCitation {
  passage: string;
  quote: string;
}

/** What a question tells that a reply must fit to. */
export interface ToldQuestion {
  slot: Reply;
  passages: { id: string; text: string }[];
}

/** The reply by which a model would have written this very text; null for what no model is asked for. */
export function toReply(record: DraftRecord, told: ToldQuestion): Reply | null {
  const cite = (citations: readonly Citation[], most: number) => citeShown(citations, told, most);
  const grounded = ({ text, citations }: GroundedText, most: number) => ({ text, citations: cite(citations, most) });
  switch (record.kind) {
    case "outcome": {
      const { text, verb, criteria, evidence, citations } = record.value;
      return { text, verb, criteria, artefact: evidence.artefact, citations: cite(citations, 3) };
    }
    case "program-outcome": {
      const { text, verb, citations } = record.value;
      return { text, verb, citations: cite(citations, 3) };
    }
    case "item":
      return itemReply(record.value, told);
    case "case":
      return caseReply(record.value, told);
    case "module-text": {
      const units = told.slot["units"] as { id: string; title: string }[];
      const titles = record.slot.units.map(({ title }) => title);
      return {
        aim: told.slot["aim"] === true ? grounded(record.value.aim, 3) : null,
        units: units.map(({ id, title }, at) => {
          // A module's text stands for that of another, unit by unit.
          const own = record.value.indicativeContent[Math.max(0, titles.indexOf(title))];
          return { unit: id, ...grounded(own ?? record.value.indicativeContent[at % titles.length]!, 4) };
        }),
      };
    }
    case "unit":
      return { topics: record.value.topics, citations: cite(record.value.citations, 5) };
    case "skill": {
      const { name, workplaceUse, activities, kpis, assessmentCriteria, citations } = record.value;
      const { title, description, resources, assessmentType } = activities[0]!;
      return {
        name,
        workplaceUse,
        activity: { title, description, resources, assessmentType },
        kpis: kpis.map(({ standing: _ofOurs, ...kpi }) => kpi),
        criteria: assessmentCriteria,
        citations: cite(citations, 3),
      };
    }
    case "glossary": {
      const { definition, related, citations } = record.value;
      const known = told.slot["siblings"] as string[];
      return { definition, related: related.filter((term) => known.includes(term)), citations: cite(citations, 2) };
    }
    case "specification": {
      const section = record.value.find(({ key }) => key === told.slot["section"])!;
      return {
        paragraphs: section.paragraphs.map(({ text, basis, citations }) => ({
          text,
          basis: basis === "evidence" ? basis : "brief",
          citations: basis === "evidence" ? cite(citations, 3) : [],
        })),
      };
    }
  }
}

function itemReply(item: AssessmentItem, told: ToldQuestion): Reply | null {
  const terms = told.slot["concepts"] as string[];
  const base = {
    concept: terms.includes(item.concept) ? item.concept : terms[0],
    stem: item.stem,
    explanation: item.explanation,
    citations: citeShown(item.citations, told, item.type === "task" ? 3 : 2),
  };
  if (item.type === "cloze") return { ...base, answer: item.answer, accepted: item.accepted };
  if (item.type === "task") {
    return { ...base, artefact: item.artefact, modelAnswer: item.modelAnswer, points: item.ledger.map(pointOf) };
  }
  // Code makes these.
  if (item.type === "matching" || item.type === "ordering") return null;
  const options = item.options.map(({ text, rationale, correct }) => ({ text, rationale, correct }));
  const plain = (correct: boolean) =>
    options.filter((option) => option.correct === correct).map(({ text, rationale }) => ({ text, rationale }));
  return item.stemKind === "numeric" ? null : { ...base, key: plain(true)[0], distractors: plain(false) };
}

function caseReply(study: CaseStudy, told: ToldQuestion): Reply {
  const outcomes = told.slot["outcomes"] as { id: string; level: string }[];
  return {
    title: study.title,
    organisation: study.organisation,
    scenario: study.scenario,
    data: study.data,
    keyFacts: study.keyFacts,
    misconceptions: study.misconceptions,
    decisionPoints: study.decisionPoints,
    questions: study.questions.map((question, at) => ({
      outcome: outcomes[Math.min(at, outcomes.length - 1)]!.id,
      prompt: question.prompt,
      modelAnswer: question.modelAnswer,
      criteria: twoOf(study.ledger.filter(({ criterion }) => criterion.startsWith(`Question ${at + 1}:`))).map(pointOf),
      citations: citeShown(question.citations, told, 2),
    })),
    citations: citeShown(study.citations, told, 6),
  };
}

/** A question with one line is given a second that repeats it for other words. */
function twoOf(lines: readonly MarkLine[]): MarkLine[] {
  const [first, second] = lines;
  return first ? [first, second ?? { ...first, criterion: `${first.criterion}, in good order` }] : [];
}

function pointOf({ criterion, bands }: MarkLine) {
  const [full, partial, limited] = bands.map(({ description }) => description);
  return { criterion: criterion.replace(/^Question \d: /, ""), full, partial, limited };
}

/** The citations that the shown passages carry; where none does, a sentence of the first passage. */
function citeShown(citations: readonly Citation[], { passages }: ToldQuestion, most: number): RepliedCitation[] {
  const shown = citations.flatMap(({ quote }) => {
    const passage = passages.find(({ text }) => text.includes(quote));
    return passage ? [{ passage: passage.id, quote }] : [];
  });
  return shown.slice(0, most);
}
