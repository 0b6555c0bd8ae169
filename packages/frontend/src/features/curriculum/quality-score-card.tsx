import type { QualityScore } from "@curriculum/curriculum/report/quality-score.ts";
import { Card } from "../../ui/card.tsx";

/** The quality score with its parts, each with what it comes from. */
export function QualityScoreCard({ quality }: { quality: QualityScore }) {
  return (
    <Card>
      <h2 className="text-lg font-semibold">Quality score: {quality.score} of 100</h2>
      <p className="mt-1 text-sm text-(--soft)">
        {quality.held ??
          "The sum of its parts, each counted from the program. What only a reader can judge is not in it."}
      </p>
      <dl className="mt-3 grid gap-x-8 text-sm">
        {quality.parts.map(({ name, weight, value, says }) => (
          <div key={name} className="grid gap-x-4 border-b border-(--line) py-1.5 sm:grid-cols-[10rem_6rem_1fr]">
            <dt className="font-medium">{name}</dt>
            <dd className="tabular-nums">
              {Math.round(10 * weight * value) / 10} of {weight}
            </dd>
            <dd className="text-(--soft) first-letter:uppercase">{says}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
