import { capitaliseFirst, lowerFirst } from "@curriculum/curriculum/language/capitalise.ts";
import { spellForLocale } from "@curriculum/curriculum/language/spell-for-locale.ts";
import { toTitleCase } from "@curriculum/curriculum/language/title-case.ts";
import { countWords } from "@curriculum/curriculum/language/words.ts";
import type { CaseStudy, MarkLine } from "@curriculum/curriculum/model/assessment.ts";
import { bloomRank, type BloomLevel } from "@curriculum/curriculum/model/bloom-level.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import type { CaseSlot } from "@curriculum/curriculum/model/plan.ts";
import type { AuthorContext, Draft } from "../../author.ts";
import { uniqueCitations } from "../evidence/cite-sentence.ts";
import { runningTitle } from "../evidence/running-title.ts";
import { bandsOf } from "../items/mark-points.ts";
import { askQuestions, type CaseQuestion } from "./ask-questions.ts";
import { gatherCase, type CaseMaterial } from "./case-material.ts";
import { choosePlot } from "./choose-plot.ts";
import { divideMarks } from "./divide-marks.ts";
import type { Story } from "./plots/plot.ts";

/** Fewest marks that a line with four bands can hold. */
const fewestMarks = 3;

/** A case about a fictitious organisation whose decision turns on the module's concepts, with data, questions, answers and one mark ledger. */
export function writeCase(slot: CaseSlot, evidence: Evidence, context: AuthorContext): Draft<CaseStudy> {
  const topic = context.module ? runningTitle(context.module.title, evidence.passages) : context.brief.program;
  const material = gatherCase(slot, evidence, context, topic);
  if (typeof material === "string") return { ok: false, problems: [`${slot.key}: ${material}`] };
  const story = choosePlot(slot, material, context).tell(material);
  const asked = askQuestions(material, story);
  const marks = divideMarks(
    slot.marks,
    asked.map((question) => 2 + bloomRank(question.outcome.level)),
    fewestMarks,
  );
  const questions = asked.slice(0, marks.length);
  const spell = (text: string) => spellForLocale(text, context.brief.locale);
  const { main, rival, others } = material;
  const cast = [main, rival, ...others];
  return {
    ok: true,
    value: {
      id: "",
      title: spell(toTitleCase(story.title)),
      organisation: material.organisation,
      scenario: fillScenario(material, story).map(spell),
      data: {
        caption: spell(story.data.caption),
        header: story.data.header.map(spell),
        rows: story.data.rows.map((row) => row.map(spell)),
      },
      keyFacts: story.keyFacts.map(spell),
      misconceptions: story.misconceptions.map(spell),
      decisionPoints: story.decisionPoints.map(spell),
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

/** Fewest words of a scenario with its data, with room for a word counted differently. */
const fewestWords = 420;

/** A short scenario takes further notes from the reading before its last paragraph, until it is long enough. */
function fillScenario({ main, rival, others, claims }: CaseMaterial, story: Story): string[] {
  const { data, scenario } = story;
  const told = scenario.join(" ");
  const missing = fewestWords - countWords([told, data.caption, ...data.header, ...data.rows.flat()].join(" "));
  if (missing <= 0) return scenario;
  const spare = [...others.slice(1), main, rival].map((facts) => facts.definition);
  const lines = [...claims.map((claim) => claim.text), ...spare].filter(
    (text, index, all) => !told.includes(text) && all.indexOf(text) === index,
  );
  const notes: string[] = [];
  let words = countWords(story.notes);
  for (const line of lines) {
    if (words >= missing || notes.length >= 8) break;
    notes.push(`${capitaliseFirst(line)}.`);
    words += countWords(line);
  }
  if (notes.length === 0) return scenario;
  return [...scenario.slice(0, -1), [story.notes, ...notes].join(" "), ...scenario.slice(-1)];
}

/** How an answer falls short of a line, in words that name the line and what its level asks. */
function shortfallOf(criterion: string, level: BloomLevel): { partial: string; limited: string } {
  const matter = lowerFirst(criterion);
  const missing: Record<BloomLevel, [string, string]> = {
    Remember: ["one part is left out", "names it without saying what it is"],
    Understand: ["the case is not drawn on", "repeats a sentence of the case without explaining it"],
    Apply: ["one step or figure is wrong or missing", "attempts it, with a result that does not follow"],
    Analyze: ["one inference lacks its fact", "describes the case without taking it apart"],
    Evaluate: ["one side is weighed lightly", "states an opinion without grounds"],
    Create: ["one part could not be used as it stands", "offers a sketch that leaves the main points out"],
  };
  const [partial, limited] = missing[level];
  return { partial: `Right in the main on ${matter}, but ${partial}.`, limited: `On ${matter}: ${limited}.` };
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
        bands: bandsOf(share, line.full, shortfallOf(line.criterion, question.outcome.level)),
      },
    ];
  });
}
