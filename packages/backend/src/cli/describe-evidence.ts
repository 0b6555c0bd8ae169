import type { EvidenceMatrix, EvidenceRow } from "@curriculum/curriculum/accreditation/build-evidence-matrix.ts";
import type { Curriculum } from "@curriculum/curriculum/model/curriculum.ts";
import { describePlace } from "@curriculum/curriculum/report/describe-place.ts";

const signs: Record<EvidenceRow["status"], string> = {
  met: "+",
  "met, more to be supplied": "+",
  "partly met": "~",
  "not met": "-",
  "to be supplied": "?",
};

/** Of a list in a terminal only the beginning is of use; `--json` gives all. */
const mostLines = 3;

/** An evidence matrix of a curriculum as lines of text. */
export function describeEvidence({ preset, rows }: EvidenceMatrix, curriculum: Curriculum): string[] {
  const counts = [...Map.groupBy(rows, ({ status }) => status)].map(([status, list]) => `${list.length} ${status}`);
  return [
    `${preset.name} — ${preset.source} (${preset.date})`,
    ...rows.flatMap((row) => describeRow(row, curriculum)),
    "",
    `${rows.length} criteria: ${counts.join(", ")}`,
  ];
}

function describeRow({ criterion, status, evidence }: EvidenceRow, curriculum: Curriculum): string[] {
  const parts = evidence
    .filter(({ rule, holds }) => rule.kind !== "checks" && holds === true)
    .flatMap(({ places }) => shorten(places.map(({ text }) => text)));
  const passed = evidence.reduce((sum, { rule, places }) => sum + (rule.kind === "checks" ? places.length : 0), 0);
  const missing = evidence.flatMap(({ holds, missing: list }) =>
    shorten(
      list.map(({ text, path }) => {
        const place = path === null ? "" : `${describePlace(path, curriculum)}: `;
        return `${holds === null ? "to be supplied: " : ""}${place}${text}`;
      }),
    ),
  );
  return [
    "",
    `${signs[status]} ${criterion.id}  ${criterion.title}: ${status}`,
    ...parts.map((text) => `    ${text}`),
    ...(passed === 0 ? [] : [`    ${passed} ${passed === 1 ? "check holds" : "checks hold"}`]),
    ...missing.map((text) => `    → ${text}`),
  ];
}

function shorten(texts: readonly string[]): string[] {
  const rest = texts.length - mostLines;
  return rest <= 1 ? [...texts] : [...texts.slice(0, mostLines), `… and ${rest} more`];
}
