import { capitaliseFirst } from "@curriculum/curriculum/language/capitalise.ts";
import { spellForLocale } from "@curriculum/curriculum/language/spell-for-locale.ts";
import { toTitleCase } from "@curriculum/curriculum/language/title-case.ts";
import { countWords } from "@curriculum/curriculum/language/words.ts";
import { pluralOf } from "@curriculum/curriculum/language/plural.ts";
import type { CaseStudy, MarkLine } from "@curriculum/curriculum/model/assessment.ts";
import { bloomRank } from "@curriculum/curriculum/model/bloom-level.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import type { CaseSlot } from "@curriculum/curriculum/model/plan.ts";
import type { AuthorContext, Draft } from "../../author.ts";
import { uniqueCitations } from "../evidence/cite-sentence.ts";
import { runningTitle } from "../evidence/running-title.ts";
import { bandsOf } from "../items/mark-points.ts";
import { makeCaseData, percent, printRows } from "./case-data.ts";
import { gatherCase, type CaseMaterial } from "./case-material.ts";
import { askQuestions, type CaseQuestion } from "./case-questions.ts";
import { divideMarks } from "./divide-marks.ts";
import { termsOf, writeScenario } from "./write-scenario.ts";

/** Fewest marks that a line with four bands can hold. */
const fewestMarks = 3;

/** A case about a fictitious organisation whose decision turns on the module's concepts, with data, questions, answers and one mark ledger. */
export function writeCase(slot: CaseSlot, evidence: Evidence, context: AuthorContext): Draft<CaseStudy> {
  const topic = context.module ? runningTitle(context.module.title, evidence.passages) : context.brief.program;
  const material = gatherCase(slot, evidence, context, topic);
  if (typeof material === "string") return { ok: false, problems: [`${slot.key}: ${material}`] };
  const data = makeCaseData(material);
  const terms = termsOf(material);
  const table = { caption: data.caption, header: data.header, rows: printRows(data) };
  const dataWords = countWords([table.caption, ...table.header, ...table.rows.flat()].join(" "));
  const asked = askQuestions(material, data, terms);
  const marks = divideMarks(
    slot.marks,
    asked.map((question) => 2 + bloomRank(question.outcome.level)),
    fewestMarks,
  );
  const questions = asked.slice(0, marks.length);
  const spell = (text: string) => spellForLocale(text, context.brief.locale);
  const { main, rival, others, setting } = material;
  const cast = [main, rival, ...others];
  return {
    ok: true,
    value: {
      id: "",
      title: spell(toTitleCase(`${main.noun.generic} at ${material.organisation}`)),
      organisation: material.organisation,
      scenario: writeScenario(material, data, terms, dataWords).map(spell),
      data: table,
      keyFacts: [
        `${data.total.before} of ${data.total.checked} checked ${pluralOf(setting.workProduct)} (${percent(data.total.before, data.total.checked)} per cent) were returned before the trial and ${data.total.after} (${percent(data.total.after, data.total.checked)} per cent) after it.`,
        `${terms.hours} staff hours are available. ${material.intervention.full} would take ${terms.hoursNeeded}.`,
        `${capitaliseFirst(main.definition)}.`,
        `${capitaliseFirst(rival.definition)}.`,
      ].map(spell),
      misconceptions: misconceptions(material).map(spell),
      decisionPoints: [
        `Whether ${main.noun.generic} and ${rival.noun.generic} need separate entries in the ${material.intervention.tool}.`,
        `Which of the three courses ${terms.hours} staff hours should pay for.`,
        `What figure in the next quarter would show that the choice was right.`,
      ].map(spell),
      questions: questions.map((question, index) => ({
        id: "",
        prompt: spell(question.prompt),
        outcomeId: question.outcome.key,
        bloomLevel: question.outcome.level,
        marks: marks[index] ?? fewestMarks,
        modelAnswer: spell(question.modelAnswer),
        citations: question.citations,
      })),
      ledger: questions.flatMap((question, index) => ledgerOf(question, marks[index] ?? fewestMarks, index + 1)),
      citations: uniqueCitations(
        [
          ...cast.flatMap((facts) => facts.citations.slice(0, 1)),
          ...material.claims.slice(0, 3).map((claim) => claim.citation),
        ],
        8,
      ),
    },
  };
}

function misconceptions({ main, rival, others }: CaseMaterial): string[] {
  const [third] = others;
  return [
    `Taking ${main.noun.generic} for ${rival.noun.generic}. In fact ${main.definition}, whereas ${rival.definition}.`,
    ...(third
      ? [
          `Thinking that what holds for ${main.noun.generic} holds for ${third.noun.generic} too. In fact ${third.definition}.`,
        ]
      : []),
  ];
}

/** The lines of one question: they sum to its marks, so that rubric and marking guide cannot disagree. */
function ledgerOf(question: CaseQuestion, marks: number, number: number): MarkLine[] {
  const shares = divideMarks(
    marks,
    question.criteria.map(() => 1),
    fewestMarks,
  );
  return shares.flatMap((share, index) => {
    const line = question.criteria[index];
    if (!line) return [];
    return [
      {
        id: "",
        criterion: `Question ${number}: ${line.criterion}`,
        marks: share,
        outcomeId: question.outcome.key,
        bands: bandsOf(share, line.full),
      },
    ];
  });
}
