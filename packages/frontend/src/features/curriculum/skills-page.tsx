import { Card } from "../../ui/card.tsx";
import { CitationMarks } from "../citations/citation-marks.tsx";
import { useCurriculum } from "./curriculum-context.ts";

export function SkillsPage() {
  const { skills, modules } = useCurriculum();
  const codes = new Map(modules.flatMap((module) => module.outcomes).map((outcome) => [outcome.id, outcome.code]));
  return (
    <div className="space-y-6">
      {skills.map((skill) => (
        <Card key={skill.id}>
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
              <li key={kpi.text}>{kpi.text}</li>
            ))}
          </ul>
          <p className="mt-3 text-sm text-(--soft)">
            Outcomes: {skill.outcomeIds.map((id) => codes.get(id)).join(", ")}
          </p>
        </Card>
      ))}
    </div>
  );
}
