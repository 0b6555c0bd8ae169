import type { CaseStudy } from "@curriculum/curriculum/model/assessment.ts";
import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { CitationMarks } from "../citations/citation-marks.tsx";
import { Ledger } from "./assessment-list.tsx";

export function CaseStudyView({ study }: { study: CaseStudy }) {
  const [showsAnswers, setShowsAnswers] = useState(false);
  return (
    <Card id={study.id}>
      <div className="flex items-center justify-between gap-4">
        <h3 className="text-lg font-semibold">Case study: {study.title}</h3>
        <Button aria-pressed={showsAnswers} onClick={() => setShowsAnswers(!showsAnswers)}>
          {showsAnswers ? "Hide answers" : "Show answers"}
        </Button>
      </div>
      {study.scenario.map((paragraph) => (
        <p key={paragraph} className="mt-2 max-w-prose">
          {paragraph}
        </p>
      ))}
      <CitationMarks citations={study.citations} />
      {study.data && (
        <table className="mt-4 w-full text-sm">
          <caption className="mb-1 text-left text-(--soft)">{study.data.caption}</caption>
          <thead className="text-left">
            <tr>
              {study.data.header.map((name) => (
                <th key={name} scope="col" className="py-1 pr-3 font-medium">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {study.data.rows.map((row) => (
              <tr key={row.join("|")} className="border-t border-(--line)">
                {row.map((cell, index) => (
                  <td key={`${study.data?.header[index]}`} className="py-1 pr-3 tabular-nums">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <ol className="mt-4 space-y-3">
        {study.questions.map((question, index) => (
          <li key={question.id}>
            <p className="max-w-prose">
              <span className="font-medium">{index + 1}.</span> {question.prompt}{" "}
              <span className="text-sm text-(--soft)">({question.marks} marks)</span>
            </p>
            {showsAnswers && (
              <p className="mt-1 max-w-prose text-sm text-(--good)">
                {question.modelAnswer}
                <CitationMarks citations={question.citations} />
              </p>
            )}
          </li>
        ))}
      </ol>
      {showsAnswers && <Ledger ledger={study.ledger} />}
    </Card>
  );
}
