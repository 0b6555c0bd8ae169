import type { Finding } from "@curriculum/curriculum/model/finding.ts";
import { Card } from "../../ui/card.tsx";
import { useCurriculum } from "./curriculum-context.ts";

const severities = [
  { severity: "error", name: "Errors", tone: "text-(--bad)" },
  { severity: "warning", name: "Warnings", tone: "text-(--warn)" },
  { severity: "advice", name: "Advice", tone: "text-(--soft)" },
] as const;

export function QualityPage() {
  const { report } = useCurriculum();
  return (
    <div className="space-y-6">
      <Card>
        <h2 className="text-lg font-semibold">Figures</h2>
        <dl className="mt-3 grid gap-x-8 gap-y-1 text-sm sm:grid-cols-2">
          {Object.entries(report.figures).map(([name, value]) => (
            <div key={name} className="flex justify-between border-b border-(--line) py-1">
              <dt>{inWords(name)}</dt>
              <dd className="tabular-nums">
                {isShare(name) ? `${(value * 100).toFixed(1)} %` : value.toLocaleString()}
              </dd>
            </div>
          ))}
        </dl>
      </Card>
      {severities.map(({ severity, name, tone }) => {
        const findings = report.findings.filter((finding) => finding.severity === severity);
        return (
          <Card key={severity}>
            <h2 className={`text-lg font-semibold ${tone}`}>
              {name}: {findings.length}
            </h2>
            {findings.length === 0 && <p className="mt-1 text-sm text-(--soft)">None.</p>}
            {[...Map.groupBy(findings, (finding) => finding.check)].map(([check, list]) => (
              <FindingGroup key={check} check={check} findings={list} />
            ))}
          </Card>
        );
      })}
    </div>
  );
}

function FindingGroup({ check, findings }: { check: string; findings: readonly Finding[] }) {
  return (
    <details className="mt-3 text-sm" open={findings.length <= 3}>
      <summary className="cursor-pointer">
        <code>{check}</code> <span className="text-(--soft)">({findings.length})</span>
      </summary>
      <ul className="mt-1 list-disc space-y-1 pl-6">
        {findings.map((finding) => (
          <li key={`${finding.path} ${finding.message}`}>
            <span className="text-(--soft)">{finding.path}</span> {finding.message}
          </li>
        ))}
      </ul>
      {findings[0] && <p className="mt-1 pl-2">→ {findings[0].remedy}</p>}
    </details>
  );
}

function isShare(name: string): boolean {
  return name === "citationsVerbatim" || name === "keyIsLongest";
}

/** "citationsVerbatim" → "Citations verbatim". */
function inWords(name: string): string {
  const words = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
