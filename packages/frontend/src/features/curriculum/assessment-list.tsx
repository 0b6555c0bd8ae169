import type { AssessmentItem, MarkLine } from "@curriculum/curriculum/model/assessment.ts";
import type { CourseModule } from "@curriculum/curriculum/model/curriculum.ts";
import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { CitationMarks } from "../citations/citation-marks.tsx";
import { MatchingLists } from "./matching-lists.tsx";
import { OrderedSteps } from "./ordered-steps.tsx";

const typeNames = {
  multiple_choice: "Multiple choice",
  cloze: "Complete the sentence",
  matching: "Match",
  ordering: "Put in order",
  task: "Task",
} as const;

/** A module's items as a student sees them, with the key on request. */
export function AssessmentList({ module }: { module: CourseModule }) {
  const [showsKey, setShowsKey] = useState(false);
  const codeOf = new Map(module.outcomes.map((outcome) => [outcome.id, outcome.code]));
  return (
    <Card>
      <div className="flex items-center justify-between gap-4">
        <h3 className="text-lg font-semibold">Assessment</h3>
        <Button aria-pressed={showsKey} onClick={() => setShowsKey(!showsKey)}>
          {showsKey ? "Hide answers" : "Show answers"}
        </Button>
      </div>
      <p className="mt-1 text-sm text-(--soft)">
        {module.assessmentScheme.map((element) => `${element.title} ${element.weight} %`).join(" · ")}
      </p>
      <ol className="mt-4 space-y-6">
        {module.assessments.map((item, index) => (
          <li key={item.id} id={item.id}>
            <p className="text-sm text-(--soft)">
              {index + 1} · {typeNames[item.type]} · {codeOf.get(item.outcomeId)} · {item.bloomLevel} ·{" "}
              {item.difficulty}
            </p>
            <p className="mt-0.5 max-w-prose font-medium whitespace-pre-line">{item.stem}</p>
            <ItemBody item={item} showsKey={showsKey} />
          </li>
        ))}
      </ol>
    </Card>
  );
}

function ItemBody({ item, showsKey }: { item: AssessmentItem; showsKey: boolean }) {
  if (item.type === "multiple_choice") {
    return (
      <>
        <ol className="mt-1.5 space-y-1">
          {item.options.map((option, index) => (
            <li key={option.id} className="grid grid-cols-[1.4rem_1fr]">
              <span className="text-(--soft)">{"ABCDEF"[index]}</span>
              <span className={showsKey && option.correct ? "font-medium text-(--good)" : ""}>
                {option.text}
                {showsKey && <span className="block text-sm font-normal text-(--soft)">{option.rationale}</span>}
              </span>
            </li>
          ))}
        </ol>
        {showsKey && <Explanation item={item} />}
      </>
    );
  }
  if (item.type === "matching" || item.type === "ordering") {
    return (
      <>
        {item.type === "matching" ? (
          <MatchingLists item={item} showsKey={showsKey} />
        ) : (
          <OrderedSteps item={item} showsKey={showsKey} />
        )}
        {showsKey && <Explanation item={item} />}
      </>
    );
  }
  if (!showsKey) return null;
  return (
    <>
      <p className="mt-1.5 max-w-prose text-(--good)">{item.type === "cloze" ? item.answer : item.modelAnswer}</p>
      {item.type === "task" && <Ledger ledger={item.ledger} />}
      <Explanation item={item} />
    </>
  );
}

function Explanation({ item }: { item: AssessmentItem }) {
  return (
    <p className="mt-1.5 max-w-prose text-sm">
      {item.explanation}
      <CitationMarks citations={item.citations} />
    </p>
  );
}

/** The mark ledger as a table: rubric and marking guide in one. */
export function Ledger({ ledger }: { ledger: readonly MarkLine[] }) {
  return (
    <table className="mt-3 w-full text-sm">
      <thead className="text-left text-(--soft)">
        <tr>
          <th scope="col" className="py-1 font-medium">
            Criterion
          </th>
          <th scope="col" className="py-1 font-medium">
            Bands
          </th>
          <th scope="col" className="py-1 text-right font-medium">
            Marks
          </th>
        </tr>
      </thead>
      <tbody>
        {ledger.map((line) => (
          <tr key={line.id} className="border-t border-(--line) align-top">
            <td className="py-1.5 pr-4">{line.criterion}</td>
            <td className="py-1.5 pr-4 text-(--soft)">
              {line.bands.map((band) => (
                <span key={band.label} className="block">
                  {band.from === band.to ? band.to : `${band.from}–${band.to}`}: {band.description}
                </span>
              ))}
            </td>
            <td className="py-1.5 text-right tabular-nums">{line.marks}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
