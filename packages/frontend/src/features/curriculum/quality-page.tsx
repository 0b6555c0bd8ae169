import type { Finding } from "@curriculum/curriculum/model/finding.ts";
import { describeFigures } from "@curriculum/curriculum/report/describe-figures.ts";
import { describePlacesIn } from "@curriculum/curriculum/report/describe-place.ts";
import { moduleProfiles } from "@curriculum/curriculum/report/module-profiles.ts";
import { qualityScore } from "@curriculum/curriculum/report/quality-score.ts";
import { useMemo } from "react";
import { Card } from "../../ui/card.tsx";
import { FigureList } from "../../ui/figure-list.tsx";
import { useCurriculum } from "./curriculum-context.ts";
import { PlaceLink } from "./place-link.tsx";
import { ProfileCharts } from "./profile-charts.tsx";
import { QualityScoreCard } from "./quality-score-card.tsx";

const severities = [
  { severity: "error", name: "Errors", tone: "text-(--bad)" },
  { severity: "warning", name: "Warnings", tone: "text-(--warn)" },
  { severity: "advice", name: "Advice", tone: "text-(--soft)" },
] as const;

export function QualityPage() {
  const curriculum = useCurriculum();
  const { report } = curriculum;
  const quality = useMemo(() => qualityScore(curriculum, report.findings), [curriculum, report]);
  return (
    <div className="space-y-6">
      <QualityScoreCard quality={quality} />
      <Card>
        <h2 className="text-lg font-semibold">Figures</h2>
        <FigureList rows={describeFigures(report.figures)} className="grid gap-x-8 gap-y-1 sm:grid-cols-2" />
      </Card>
      <ProfileCharts profiles={moduleProfiles(curriculum)} />
      {report.leftOutSources !== undefined && (
        <Card>
          <h2 className="text-lg font-semibold text-(--warn)">Sources left out: {report.leftOutSources.length}</h2>
          <ul className="mt-2 list-disc space-y-1 pl-6 text-sm">
            {report.leftOutSources.map(({ title, reason }) => (
              <li key={title}>
                <span className="font-medium">{title}</span>: {reason}
              </li>
            ))}
          </ul>
        </Card>
      )}
      {severities.map(({ severity, name, tone }) => {
        const findings = report.findings.filter((finding) => finding.severity === severity);
        return (
          <Card key={severity}>
            <h2 className={`text-lg font-semibold ${findings.length === 0 ? "" : tone}`}>
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
  const curriculum = useCurriculum();
  return (
    <details className="mt-3 text-sm" open={findings.length <= 3}>
      <summary className="cursor-pointer">
        <code>{check}</code> <span className="text-(--soft)">({findings.length})</span>
      </summary>
      <ul className="mt-1 list-disc space-y-1 pl-6">
        {findings.map((finding) => (
          <li key={`${finding.path} ${finding.message}`}>
            <PlaceLink path={finding.path} />: {describePlacesIn(finding.message, curriculum)}
          </li>
        ))}
      </ul>
      {findings[0] && <p className="mt-1 pl-2">→ {findings[0].remedy}</p>}
    </details>
  );
}
