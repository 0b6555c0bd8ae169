import type { Reading } from "@curriculum/curriculum/model/curriculum.ts";
import { Card } from "../../ui/card.tsx";
import { useCurriculum } from "./curriculum-context.ts";

export function ReadingList({ readings }: { readings: readonly Reading[] }) {
  const titles = new Map(useCurriculum().sources.map((source) => [source.id, source.record.title]));
  return (
    <Card>
      <h3 className="text-lg font-semibold">Reading</h3>
      <ul className="mt-3 space-y-1.5 text-sm">
        {readings.map((reading) => (
          <li key={reading.id} className="flex justify-between gap-4">
            <span>
              <span className="italic">{titles.get(reading.sourceId)}</span>, {reading.section}
              {reading.pages === null ? "" : `, pp. ${reading.pages}`}{" "}
              {reading.kind === "supplementary" && <span className="text-(--soft)">(supplementary)</span>}
            </span>
            <span className="whitespace-nowrap text-(--soft) tabular-nums">{reading.minutes} min</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
