import {
  buildEvidenceMatrix,
  type CriterionStatus,
  type Evidence,
  type EvidenceRow,
} from "@curriculum/curriculum/accreditation/build-evidence-matrix.ts";
import { accreditationPresets, presetFor } from "@curriculum/curriculum/accreditation/presets.ts";
import { useMemo, useState } from "react";
import { Card } from "../../ui/card.tsx";
import { inputClass } from "../../ui/input-class.ts";
import { useCurriculum } from "./curriculum-context.ts";
import { PlaceLink } from "./place-link.tsx";

const tones: Record<CriterionStatus, string> = {
  met: "text-(--good)",
  "met, more to be supplied": "text-(--good)",
  "partly met": "text-(--warn)",
  "not met": "text-(--bad)",
  "to be supplied": "text-(--soft)",
};

/** Criterion by criterion: where the program meets it and what is missing, by the preset that is chosen. */
export function AccreditationPage() {
  const curriculum = useCurriculum();
  const [presetId, setPresetId] = useState(presetFor(curriculum.program).id);
  const matrix = useMemo(() => {
    const preset = accreditationPresets.find(({ id }) => id === presetId) ?? presetFor(curriculum.program);
    return buildEvidenceMatrix(curriculum, curriculum.report.findings, preset);
  }, [curriculum, presetId]);
  const { preset, rows } = matrix;
  return (
    <div className="space-y-6">
      <Card>
        <h2 className="text-lg font-semibold">Accreditation evidence</h2>
        <p className="mt-1 text-sm text-(--soft)">
          Where the program meets each criterion, and what is missing. The criteria are told in our words; the body’s
          own text decides.
        </p>
        <label htmlFor="preset" className="mt-3 block text-sm font-medium">
          Criteria of
        </label>
        <select
          id="preset"
          className={inputClass}
          value={presetId}
          onChange={(event) => setPresetId(event.target.value)}
        >
          {accreditationPresets.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <p className="mt-2 text-sm text-(--soft)">
          {preset.source} ({preset.date})
        </p>
        <p className="mt-3 text-sm">
          {rows.length} criteria:{" "}
          {[...Map.groupBy(rows, ({ status }) => status)]
            .map(([status, list]) => `${list.length} ${status}`)
            .join("; ")}
        </p>
      </Card>
      {rows.map((row) => (
        <CriterionCard key={row.criterion.id} row={row} />
      ))}
    </div>
  );
}

function CriterionCard({ row: { criterion, status, evidence } }: { row: EvidenceRow }) {
  const places = evidence.flatMap((one) => one.places);
  return (
    <Card>
      <h3 className="font-semibold">
        {criterion.id}: {criterion.title}
      </h3>
      <p className={`text-sm font-medium first-letter:uppercase ${tones[status]}`}>{status}</p>
      <p className="mt-1 text-sm">{criterion.asks}</p>
      {places.length > 0 && (
        <details className="mt-2 text-sm">
          <summary className="cursor-pointer">Where it is met ({places.length})</summary>
          <ul className="mt-1 list-disc space-y-0.5 pl-6">
            {places.map(({ path, text }) => (
              <li key={`${path} ${text}`}>{text}</li>
            ))}
          </ul>
        </details>
      )}
      <Missing evidence={evidence} />
    </Card>
  );
}

function Missing({ evidence }: { evidence: readonly Evidence[] }) {
  const missing = evidence.flatMap((one) => one.missing.map((lack) => ({ ...lack, isOutside: one.holds === null })));
  if (missing.length === 0) return null;
  return (
    <details className="mt-2 text-sm" open={missing.length <= 3}>
      <summary className="cursor-pointer">What is missing ({missing.length})</summary>
      <ul className="mt-1 list-disc space-y-0.5 pl-6">
        {missing.map(({ text, path, remedy, isOutside }) => (
          <li key={`${path} ${text}`}>
            {isOutside && <span className="text-(--soft)">To be supplied: </span>}
            {path !== null && (
              <>
                <PlaceLink path={path} />:{" "}
              </>
            )}
            {text} {remedy !== null && <span className="block">→ {remedy}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
