import type { LibraryDocument } from "@curriculum/contract/library-operations.ts";
import { Card } from "../../ui/card.tsx";
import { FigureList } from "../../ui/figure-list.tsx";
import { VerdictMark } from "./verdict-mark.tsx";

/** The verdict with each rule and its remedy, and the parts of the score. */
export function AdmissionCard({ document }: { document: LibraryDocument }) {
  const { admission, override, credibilityParts, standing } = document;
  return (
    <div className="grid gap-6 md:grid-cols-2">
      <Card>
        <h2 className="text-lg font-semibold">Verdict</h2>
        <p className="mt-1 font-medium">
          <VerdictMark document={document} />
        </p>
        <ul className="mt-3 space-y-3 text-sm">
          {admission?.findings.map(({ rule, effect, reason, remedy }) => (
            <li key={rule}>
              <span className={effect === "refuses" ? "text-(--bad)" : effect === "advises" ? "text-(--warn)" : ""}>
                {reason}
              </span>{" "}
              <code className="text-(--soft)">{rule}</code>
              {remedy !== "" && <span className="block">→ {remedy}</span>}
            </li>
          ))}
        </ul>
        {standing.retraction && <p className="mt-3 text-sm">Retracted, says {standing.retraction.by}.</p>}
        {override && (
          <p className="mt-3 text-sm">
            {override.by} decided on {override.on}: {override.reason}
          </p>
        )}
        {admission && (
          <p className="mt-3 text-sm text-(--soft)">
            {admission.policy.name}, version {admission.policy.version}; judged on {admission.judgedOn}
          </p>
        )}
      </Card>
      <Card>
        <h2 className="text-lg font-semibold">Credibility: {document.credibility} of 100</h2>
        <FigureList rows={credibilityParts.parts.map(({ rule, points }) => ({ name: rule, value: points }))} />
      </Card>
    </div>
  );
}
