import type { LoneTopicShown, ShownComparison } from "@curriculum/contract/competitor-operations.ts";
import { Card } from "../../ui/card.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";

/** One program of others: how similar it is and why, what each teaches alone, and what to do about it. */
export function ComparisonCard({ comparison }: { comparison: ShownComparison }) {
  const { competitor, similarity, parts, matches, gaps, strengths } = comparison;
  return (
    <Card>
      <h3 className="text-lg font-semibold">
        {competitor.program} <span className="font-normal text-(--soft)">{competitor.institution}</span>
      </h3>
      <p className="mt-1 mb-1 text-sm font-medium">Similarity: {similarity} of 100</p>
      <ProgressBar percent={similarity} label={`Similarity with ${competitor.program}`} />
      <table className="mt-3 w-full text-sm">
        <caption className="sr-only">What the similarity is made of</caption>
        <thead className="text-left text-(--soft)">
          <tr>
            <th scope="col" className="pr-4 font-medium">
              Part
            </th>
            <th scope="col" className="pr-4 font-medium">
              Weight
            </th>
            <th scope="col" className="pr-4 font-medium">
              Value
            </th>
            <th scope="col" className="font-medium">
              Made from
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ name, value, weight, says }) => (
            <tr key={name} className="align-top">
              <th scope="row" className="pr-4 text-left font-normal first-letter:uppercase">
                {name}
              </th>
              <td className="pr-4 tabular-nums">{Math.round(weight * 100)} %</td>
              <td className="pr-4 tabular-nums">{value === null ? "not known" : `${Math.round(value * 100)} %`}</td>
              <td className="text-(--soft)">{says}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <LoneTopics name="They teach, this program does not" topics={gaps} isOpen={gaps.length > 0} />
      <LoneTopics name="This program teaches, they do not" topics={strengths} isOpen={false} />
      <details className="mt-3">
        <summary className="cursor-pointer font-medium">Both teach ({matches.length})</summary>
        <ul className="mt-2 list-disc space-y-0.5 pl-6 text-sm">
          {matches.map((match) => (
            <li key={`${match.theirs} ${match.ours}`}>
              {match.theirs}: here “{match.ours}”{match.module === null ? "" : `, ${match.module}`}{" "}
              <span className="text-(--soft)">(score {match.score.toFixed(2)})</span>
            </li>
          ))}
        </ul>
      </details>
    </Card>
  );
}

function LoneTopics({ name, topics, isOpen }: { name: string; topics: readonly LoneTopicShown[]; isOpen: boolean }) {
  return (
    <details className="mt-3" open={isOpen}>
      <summary className="cursor-pointer font-medium">
        {name} ({topics.length})
      </summary>
      <ul className="mt-2 space-y-3 text-sm">
        {topics.map(({ topic, module, quotation, recommendation }) => (
          <li key={`${module} ${topic}`}>
            <span className="font-medium">{topic}</span>
            {module !== null && <span className="text-(--soft)"> · {module}</span>}
            <blockquote className="mt-0.5 max-w-prose border-l-2 border-(--line) pl-3 text-(--soft)">
              “{quotation}”
            </blockquote>
            <p className="mt-0.5 max-w-prose">→ {recommendation}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}
