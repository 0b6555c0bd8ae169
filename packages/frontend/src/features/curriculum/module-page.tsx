import { useParams } from "@tanstack/react-router";
import { Card } from "../../ui/card.tsx";
import { CitationMarks } from "../citations/citation-marks.tsx";
import { GroundedParagraph } from "../citations/grounded-paragraph.tsx";
import { AssessmentList } from "./assessment-list.tsx";
import { CaseStudyView } from "./case-study-view.tsx";
import { useCurriculum } from "./curriculum-context.ts";
import { ReadingList } from "./reading-list.tsx";

export function ModulePage() {
  const { code } = useParams({ from: "/programs/$programId/modules/$code" });
  const module = useCurriculum().modules.find((one) => one.code === code);
  if (!module) return <p>There is no module {code} in this program.</p>;
  return (
    <div className="space-y-6">
      <Card>
        <p className="text-sm text-(--soft)">
          {module.code} · {module.kind} · {module.hours} hours, {module.contactHours} of them contact
          {module.prerequisites.length > 0 && ` · after ${module.prerequisites.join(", ")}`}
        </p>
        <h2 className="mt-1 text-xl font-semibold tracking-tight">{module.title}</h2>
        <GroundedParagraph paragraph={module.aim} />
      </Card>
      <Card>
        <h3 className="text-lg font-semibold">Learning outcomes</h3>
        <ol className="mt-3 space-y-4">
          {module.outcomes.map((outcome) => (
            <li key={outcome.id} id={outcome.id}>
              <p>
                <span className="mr-2 text-sm text-(--soft)">{outcome.code}</span>
                <span className="font-medium">{outcome.text}</span>
                <CitationMarks citations={outcome.citations} />
              </p>
              <p className="text-sm text-(--soft)">
                {outcome.bloomLevel} · {outcome.class}
                {outcome.evidence.artefact === null ? "" : ` · hands in ${outcome.evidence.artefact}`}
              </p>
              <ul className="mt-1 list-disc pl-5 text-sm">
                {outcome.criteria.map((criterion) => (
                  <li key={criterion}>{criterion}</li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      </Card>
      <Card>
        <h3 className="text-lg font-semibold">Content</h3>
        {module.units.map((unit, index) => (
          <div key={unit.id} id={unit.id} className="mt-4">
            <h4 className="font-medium">
              {unit.title} <span className="text-sm font-normal text-(--soft)">{unit.hours} h</span>
            </h4>
            <p className="text-sm text-(--soft)">{unit.topics.join(" · ")}</p>
            {module.indicativeContent[index] && <GroundedParagraph paragraph={module.indicativeContent[index]} />}
          </div>
        ))}
      </Card>
      <AssessmentList module={module} />
      {module.caseStudies.map((study) => (
        <CaseStudyView key={study.id} study={study} />
      ))}
      <ReadingList readings={module.readings} />
    </div>
  );
}
