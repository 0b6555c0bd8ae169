import { brief as briefSchema } from "@curriculum/curriculum/model/brief.ts";
import type { CourseModule, Curriculum } from "@curriculum/curriculum/model/curriculum.ts";
import type { EvidencePassage } from "@curriculum/curriculum/model/citation.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import type { Passage } from "@curriculum/curriculum/model/knowledge.ts";

/** The id under which a draft stands in its curriculum while it is verified. */
export const draftId = "draft";

const brief: Curriculum["brief"] = briefSchema.parse({ program: "Draft" });

const emptyModule: CourseModule = {
  id: "module",
  code: "XX101",
  title: "Draft module",
  kind: "core",
  sequenceOrder: 1,
  hours: 1,
  contactHours: 0,
  prerequisites: [],
  aim: { text: "Draft.", basis: "plan", citations: [] },
  indicativeContent: [],
  units: [],
  outcomes: [],
  assessmentScheme: [],
  assessments: [],
  caseStudies: [],
  readings: [],
};

// The passages of a run serve hundreds of drafts.
const cited = new WeakMap<Passage, EvidencePassage>();

function asCited(passage: Passage): EvidencePassage {
  let known = cited.get(passage);
  if (known === undefined) {
    known = {
      id: passage.id,
      sourceId: passage.documentId,
      section: passage.sectionPath.join(" > "),
      page: passage.pageLabel,
      ...(passage.pageStarts && { pageStarts: passage.pageStarts.map(([...start]) => start) }),
      text: passage.text,
    };
    cited.set(passage, known);
  }
  return known;
}

/**
 * A curriculum that holds one draft and the evidence it was written from, so that the checks of the catalogue can be
 * run on it as they are: verification has no rule of its own where the catalogue has one.
 */
export function draftCurriculum(
  evidence: Evidence,
  parts: { module?: Partial<CourseModule>; skills?: Curriculum["skills"]; glossary?: Curriculum["glossary"] },
): Curriculum {
  const documentIds = [...new Set(evidence.passages.map((passage) => passage.documentId))];
  return {
    schemaVersion: 1,
    brief,
    program: {
      id: "program",
      title: "Draft",
      qualificationLevel: "",
      levelFramework: "RQF",
      qualificationType: "",
      creditFramework: "hours",
      totalCredits: 1,
      totalHours: 1,
      contactHours: 0,
      delivery: "blended",
      sector: null,
      locale: "en-GB",
      jobRoles: [],
      passMark: 60,
      status: "draft",
      specification: [],
    },
    programOutcomes: [],
    modules: [{ ...emptyModule, ...parts.module }],
    skills: parts.skills ?? [],
    glossary: parts.glossary ?? [],
    sources: documentIds.map((id) => ({
      id,
      record: { type: "textbook", title: id, authors: [] },
      fileName: null,
      words: 0,
      credibility: { score: 0, parts: [] },
      reference: id,
    })),
    passages: evidence.passages.map(asCited),
    report: { figures: {}, missingItems: [], findings: [] },
  };
}
