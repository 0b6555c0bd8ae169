import { Card } from "../../ui/card.tsx";
import { CitationMarks } from "../citations/citation-marks.tsx";
import { GroundedParagraph } from "../citations/grounded-paragraph.tsx";
import { useCurriculum } from "./curriculum-context.ts";

export function OverviewPage() {
  const { program, programOutcomes, modules } = useCurriculum();
  return (
    <div className="space-y-6">
      <Card>
        <h2 className="text-lg font-semibold">Program outcomes</h2>
        <ol className="mt-3 space-y-2">
          {programOutcomes.map((outcome) => (
            <li key={outcome.id} id={outcome.id} className="grid grid-cols-[3rem_1fr_auto] gap-2">
              <span className="text-sm text-(--soft)">{outcome.code}</span>
              <span>
                {outcome.text}
                <CitationMarks citations={outcome.citations} />
              </span>
              <span className="text-sm text-(--soft)">{outcome.bloomLevel}</span>
            </li>
          ))}
        </ol>
      </Card>
      <Card>
        <h2 className="text-lg font-semibold">Structure</h2>
        <table className="mt-3 w-full text-sm">
          <thead className="text-left text-(--soft)">
            <tr>
              <th scope="col" className="py-1 font-medium">
                Code
              </th>
              <th scope="col" className="py-1 font-medium">
                Module
              </th>
              <th scope="col" className="py-1 font-medium">
                After
              </th>
              <th scope="col" className="py-1 text-right font-medium">
                Hours
              </th>
            </tr>
          </thead>
          <tbody>
            {modules.map((module) => (
              <tr key={module.id} className="border-t border-(--line)">
                <td className="py-1.5 tabular-nums">{module.code}</td>
                <td>{module.title}</td>
                <td className="text-(--soft)">{module.prerequisites.join(", ") || "–"}</td>
                <td className="text-right tabular-nums">{module.hours}</td>
              </tr>
            ))}
            <tr className="border-t border-(--line) font-medium">
              <td className="py-1.5" colSpan={3}>
                Total
              </td>
              <td className="text-right tabular-nums">{program.totalHours}</td>
            </tr>
          </tbody>
        </table>
      </Card>
      {program.specification.map((section) => (
        <Card key={section.key}>
          <h2 className="text-lg font-semibold">{section.title}</h2>
          {section.paragraphs.map((paragraph) => (
            <GroundedParagraph key={paragraph.text} paragraph={paragraph} />
          ))}
        </Card>
      ))}
    </div>
  );
}
