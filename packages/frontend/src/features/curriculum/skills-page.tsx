import type { PublishedSkill } from "@curriculum/curriculum/model/curriculum.ts";
import { defaultThresholds } from "@curriculum/curriculum/model/skill-kind.ts";
import { attributions } from "@curriculum/curriculum/model/skill-attributions.ts";
import { Card } from "../../ui/card.tsx";
import { CitationMarks } from "../citations/citation-marks.tsx";
import { useCurriculum } from "./curriculum-context.ts";
import { MatchCard } from "./match-card.tsx";
import { OccupationCards } from "./occupation-cards.tsx";

export function SkillsPage() {
  const { skills, modules, occupations } = useCurriculum();
  const codes = new Map(modules.flatMap((module) => module.outcomes).map((outcome) => [outcome.id, outcome.code]));
  return (
    <div className="space-y-6">
      <MatchCard />
      <OccupationCards occupations={occupations ?? []} codes={codes} />
      {skills.some(({ kpis }) => kpis.some(({ standing }) => standing === "default")) && (
        <p className="text-sm text-(--soft)">{defaultThresholds}</p>
      )}
      {skills.map((skill) => (
        <Card key={skill.id} id={skill.id}>
          <p className="text-sm text-(--soft)">{skill.domain}</p>
          <h2 className="text-lg font-semibold">
            {skill.name}
            <CitationMarks citations={skill.citations} />
          </h2>
          <p className="mt-2 max-w-prose">{skill.workplaceUse}</p>
          {skill.activities.map((activity) => (
            <div key={activity.title} className="mt-3">
              <h3 className="font-medium">
                {activity.title}{" "}
                <span className="text-sm font-normal text-(--soft)">
                  {activity.hours} h · {activity.moduleCode} · {activity.assessmentType}
                </span>
              </h3>
              <p className="max-w-prose text-sm">{activity.description}</p>
            </div>
          ))}
          <h3 className="mt-3 text-sm font-medium">Measures</h3>
          <ul className="list-disc pl-5 text-sm">
            {skill.kpis.map((kpi) => (
              <li key={kpi.text}>
                {kpi.text}
                {kpi.period && kpi.instrument && (
                  <span className="block text-(--soft) first-letter:uppercase">
                    {kpi.period}: {kpi.instrument}
                  </span>
                )}
              </li>
            ))}
          </ul>
          <PublishedSkills published={skill.published ?? []} />
          <p className="mt-3 text-sm text-(--soft)">
            Outcomes: {skill.outcomeIds.map((id) => codes.get(id)).join(", ")}
          </p>
        </Card>
      ))}
    </div>
  );
}

/** What the skill is called in ESCO and O*NET, with how much of that name our texts hold. */
function PublishedSkills({ published }: { published: readonly PublishedSkill[] }) {
  if (published.length === 0) return null;
  return (
    <>
      <h3 className="mt-3 text-sm font-medium">Published skills</h3>
      <ul className="list-disc pl-5 text-sm">
        {published.map(({ taxonomy, version, uri, label, coverage, score }) => (
          <li key={uri}>
            {label}{" "}
            <span className="text-(--soft)">
              {[taxonomy, version].filter(Boolean).join(" ")} · score {score.toFixed(2)} · {Math.round(coverage * 100)}{" "}
              % of its name · {uri}
            </span>
          </li>
        ))}
      </ul>
      {attributions
        .filter(({ taxonomy }) => published.some((one) => one.taxonomy === taxonomy))
        .map(({ taxonomy, text }) => (
          <p key={taxonomy} className="text-xs text-(--soft)">
            {text}
          </p>
        ))}
    </>
  );
}
