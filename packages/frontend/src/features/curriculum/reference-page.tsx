import { Card } from "../../ui/card.tsx";
import { CitationMarks } from "../citations/citation-marks.tsx";
import { useCurriculum } from "./curriculum-context.ts";

export function ReferencePage() {
  const { glossary, sources } = useCurriculum();
  return (
    <div className="space-y-6">
      <Card>
        <h2 className="text-lg font-semibold">Glossary</h2>
        <dl className="mt-3 space-y-2">
          {glossary.map((entry) => (
            <div key={entry.id} id={entry.id} className="grid gap-x-4 sm:grid-cols-[13rem_1fr]">
              <dt className="font-medium">{entry.term}</dt>
              <dd>
                {entry.definition}
                <CitationMarks citations={entry.citations} />
                <span className="block text-sm text-(--soft)">
                  {entry.moduleCodes.join(", ")}
                  {entry.related.length > 0 && ` · see also ${entry.related.join(", ")}`}
                </span>
              </dd>
            </div>
          ))}
        </dl>
      </Card>
      <Card>
        <h2 className="text-lg font-semibold">Sources</h2>
        <ul className="mt-3 space-y-4">
          {sources.map((source) => (
            <li key={source.id} id={source.id}>
              <p>{source.reference}</p>
              <p className="text-sm text-(--soft)">
                {source.record.type} · {source.words.toLocaleString()} words · credibility {source.credibility.score} (
                {source.credibility.parts.map((part) => `${part.rule} ${part.points}`).join(", ")})
              </p>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}
