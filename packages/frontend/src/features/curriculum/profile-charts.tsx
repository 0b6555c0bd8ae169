import { bloomLevels } from "@curriculum/curriculum/model/bloom-level.ts";
import type { ModuleProfile } from "@curriculum/curriculum/report/module-profiles.ts";
import { Card } from "../../ui/card.tsx";

/** Shares of a bar, each with its name for whoever cannot see it. */
interface Share {
  name: string;
  value: number;
}

/** How strong the colour of each share is, first to last. */
const strengths = [0.2, 0.35, 0.5, 0.65, 0.82, 1];

/** Bloom levels and hours of each module as bars; the figures stand beside them. */
export function ProfileCharts({ profiles }: { profiles: readonly ModuleProfile[] }) {
  const longest = Math.max(1, ...profiles.map(({ hours }) => hours));
  return (
    <>
      <ChartCard
        title="Outcomes by Bloom level"
        legend={bloomLevels}
        rows={profiles.map(({ code, title, levels }) => ({
          code,
          title,
          total: Object.values(levels).reduce((sum, count) => sum + count, 0),
          width: 1,
          shares: bloomLevels.map((level) => ({ name: level, value: levels[level] })),
        }))}
        unit="outcomes"
      />
      <ChartCard
        title="Hours"
        legend={["Contact", "Reading", "Practice and assessment"]}
        rows={profiles.map(({ code, title, hours, contactHours, readingHours, otherHours }) => ({
          code,
          title,
          total: hours,
          width: hours / longest,
          shares: [
            { name: "Contact", value: contactHours },
            { name: "Reading", value: readingHours },
            { name: "Practice and assessment", value: Math.max(0, otherHours) },
          ],
        }))}
        unit="hours"
      />
    </>
  );
}

interface Row {
  code: string;
  title: string;
  total: number;
  /** Length of the whole bar, 0 to 1. */
  width: number;
  shares: Share[];
}

function ChartCard({
  title,
  legend,
  rows,
  unit,
}: {
  title: string;
  legend: readonly string[];
  rows: readonly Row[];
  unit: string;
}) {
  const strengthOf = (index: number) => strengths[Math.round((index * (strengths.length - 1)) / (legend.length - 1))];
  return (
    <Card>
      <h2 className="text-lg font-semibold">{title}</h2>
      <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-sm" aria-hidden="true">
        {legend.map((name, index) => (
          <li key={name} className="flex items-center gap-1.5">
            <span className="inline-block size-3 rounded-sm bg-(--accent)" style={{ opacity: strengthOf(index) }} />
            {name}
          </li>
        ))}
      </ul>
      <table className="mt-3 w-full text-sm">
        <tbody>
          {rows.map(({ code, title: name, total, width, shares }) => (
            <tr key={code}>
              <th scope="row" className="w-16 py-1 pr-3 text-left font-normal tabular-nums" title={name}>
                {code}
              </th>
              <td className="py-1">
                <div
                  role="img"
                  aria-label={shares.map((share) => `${share.name} ${share.value}`).join(", ")}
                  className="flex h-4 overflow-hidden rounded-sm"
                  style={{ width: `${100 * width}%` }}
                >
                  {shares.map((share, index) => (
                    <span
                      key={share.name}
                      title={`${share.name}: ${share.value} ${unit}`}
                      className="bg-(--accent)"
                      style={{ width: `${(100 * share.value) / Math.max(1, total)}%`, opacity: strengthOf(index) }}
                    />
                  ))}
                </div>
              </td>
              <td className="w-24 py-1 pl-3 text-right whitespace-nowrap tabular-nums">
                {total} {unit}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
