import { attributions } from "@curriculum/curriculum/model/skill-attributions.ts";
import type { EssentialSkillMatch, OccupationMatch } from "@curriculum/curriculum/model/occupation-match.ts";
import { Card } from "../../ui/card.tsx";

const statuses = ["covered", "in part", "lacking"] as const;
const headings = {
  covered: "Covered by outcomes",
  "in part": "Covered in part: read the outcome",
  lacking: "No outcome speaks of it",
} as const;

/** The occupations that the job roles mean, with why, and what each asks for. `codes`: of outcomes by id. */
export function OccupationCards({
  occupations,
  codes,
}: {
  occupations: readonly OccupationMatch[];
  codes: ReadonlyMap<string, string>;
}) {
  return occupations.map(({ role, taxonomy, version, uri, label, score, reasons, essential }) => (
    <Card key={`${role} ${uri}`}>
      <p className="text-sm text-(--soft)">Job role: {role}</p>
      <h2 className="text-lg font-semibold first-letter:uppercase">{label}</h2>
      <p className="text-sm text-(--soft)">
        {[taxonomy, version].filter(Boolean).join(" ")} · score {score.toFixed(2)} · {uri}
      </p>
      <ul className="mt-2 list-disc pl-5 text-sm">
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {statuses.map((status) => (
        <EssentialSkills
          key={status}
          status={status}
          skills={essential.filter((one) => one.status === status)}
          codes={codes}
        />
      ))}
      {attributions
        .filter((one) => one.taxonomy === taxonomy)
        .map(({ text }) => (
          <p key={text} className="mt-2 text-xs text-(--soft)">
            {text}
          </p>
        ))}
    </Card>
  ));
}

function EssentialSkills({
  status,
  skills,
  codes,
}: {
  status: (typeof statuses)[number];
  skills: readonly EssentialSkillMatch[];
  codes: ReadonlyMap<string, string>;
}) {
  if (skills.length === 0) return null;
  return (
    <details className="mt-2 text-sm" open={status !== "lacking"}>
      <summary className="cursor-pointer">
        {headings[status]} ({skills.length})
      </summary>
      <ul className="mt-1 list-disc space-y-0.5 pl-6">
        {skills.map(({ uri, label, coverage, outcomeIds }) => (
          <li key={uri}>
            {label}
            {outcomeIds.length > 0 && (
              <span className="text-(--soft)">
                {" "}
                · {outcomeIds.map((id) => codes.get(id) ?? id).join(", ")} · {Math.round(coverage * 100)} % of its name
              </span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
