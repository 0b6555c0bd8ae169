import { z } from "zod";
import { occupationMatch } from "./occupation-match.ts";
import { skillKinds } from "./skill-kind.ts";
import { assessmentElement, assessmentItem, caseStudy } from "./assessment.ts";
import { brief, creditFramework, deliveryMode } from "./brief.ts";
import { citation, evidencePassage, groundedText } from "./citation.ts";
import { finding } from "./finding.ts";
import { moduleOutcome, programOutcome } from "./outcome.ts";
import { source } from "./source.ts";

export const specificationKeys = [
  "introduction",
  "aims",
  "needs",
  "audience",
  "entry",
  "careers",
  "structure",
  "delivery",
  "assessment",
] as const;

export const specificationSection = z.object({
  key: z.enum(specificationKeys),
  title: z.string(),
  paragraphs: z.array(groundedText).min(1),
});
export type SpecificationSection = z.infer<typeof specificationSection>;

export const programStatus = z.enum(["draft", "submitted", "under review", "approved"]);

export const program = z.object({
  id: z.string(),
  title: z.string(),
  qualificationLevel: z.string(),
  levelFramework: z.string(),
  qualificationType: z.string(),
  creditFramework,
  totalCredits: z.number().int().positive(),
  totalHours: z.number().int().positive(),
  contactHours: z.number().int().nonnegative(),
  delivery: deliveryMode,
  sector: z.string().nullable(),
  locale: z.string(),
  jobRoles: z.array(z.string()),
  passMark: z.number().int(),
  status: programStatus,
  specification: z.array(specificationSection),
});
export type Program = z.infer<typeof program>;

export const unit = z.object({
  id: z.string(),
  title: z.string(),
  sequenceOrder: z.number().int().positive(),
  hours: z.number().int().positive(),
  topics: z.array(z.string()),
  citations: z.array(citation),
});
export type Unit = z.infer<typeof unit>;

export const reading = z.object({
  id: z.string(),
  sourceId: z.string(),
  kind: z.enum(["core", "supplementary"]),
  /** Section of the source to read. */
  section: z.string(),
  pages: z.string().nullable(),
  words: z.number().int().positive(),
  minutes: z.number().int().positive(),
  outcomeIds: z.array(z.string()),
  citations: z.array(citation),
});
export type Reading = z.infer<typeof reading>;

export const courseModule = z.object({
  id: z.string(),
  code: z.string(),
  title: z.string(),
  kind: z.enum(["core", "elective"]),
  sequenceOrder: z.number().int().positive(),
  hours: z.number().int().positive(),
  contactHours: z.number().int().nonnegative(),
  /** Codes of modules that come before. */
  prerequisites: z.array(z.string()),
  aim: groundedText,
  indicativeContent: z.array(groundedText),
  units: z.array(unit),
  outcomes: z.array(moduleOutcome),
  /** The scheme: elements with weights that sum to 100. */
  assessmentScheme: z.array(assessmentElement),
  assessments: z.array(assessmentItem),
  caseStudies: z.array(caseStudy),
  readings: z.array(reading),
});
export type CourseModule = z.infer<typeof courseModule>;

/** A skill of a published taxonomy that a skill of ours stands for. */
const publishedSkill = z.object({
  taxonomy: z.enum(["ESCO", "O*NET"]),
  /** As loaded: "1.2.0"; null where nobody said. */
  version: z.string().nullable(),
  uri: z.string(),
  label: z.string(),
  /** 0 to 1: how much of the published name's weight our texts hold. */
  coverage: z.number(),
  /** Orders the matches of one text, from 0 to about 1.5. */
  score: z.number(),
});
export type PublishedSkill = z.infer<typeof publishedSkill>;

/** A figure by which a workplace sees that a skill is there. */
const indicator = z.object({
  text: z.string(),
  /** What is counted or timed. */
  measure: z.string(),
  /** With its sign: "≥ 90", "≤ 2 of 10". */
  threshold: z.string(),
  unit: z.string(),
  /** Over which time, or at which occasion: "each quarter". */
  period: z.string().optional(),
  /** How it is measured and by whom: "audit of 10 records by the ward manager". */
  instrument: z.string().optional(),
  /** "default": the institution's own figure, to be agreed with employers; "agreed": employers agreed to it. */
  standing: z.enum(["default", "agreed"]).optional(),
});
export type Indicator = z.infer<typeof indicator>;

export const skillMapping = z.object({
  id: z.string(),
  name: z.string(),
  domain: z.string(),
  workplaceUse: z.string(),
  activities: z
    .array(
      z.object({
        title: z.string(),
        description: z.string(),
        hours: z.number().positive(),
        resources: z.array(z.string()),
        assessmentType: z.string(),
        moduleCode: z.string(),
      }),
    )
    .min(1),
  /** What the work is in kind; the indicators follow from it. Absent where nobody said. */
  kind: z.enum(skillKinds).optional(),
  kpis: z.array(indicator).min(1),
  outcomeIds: z.array(z.string()),
  assessmentCriteria: z.array(z.string()),
  citations: z.array(citation),
  /** Absent until it was asked for: it rests on taxonomies that a library may not hold. */
  published: z.array(publishedSkill).optional(),
});
export type SkillMapping = z.infer<typeof skillMapping>;

export const glossaryEntry = z.object({
  id: z.string(),
  term: z.string(),
  definition: z.string(),
  related: z.array(z.string()),
  moduleCodes: z.array(z.string()),
  citations: z.array(citation),
});
export type GlossaryEntry = z.infer<typeof glossaryEntry>;

/** The quality report: figures computed from the rows, and every finding that stands. */
export const report = z.object({
  figures: z.record(z.string(), z.number()),
  missingItems: z.array(z.object({ key: z.string(), reason: z.string() })),
  /** Sources that were given and not used, each with the rule that kept it out and what to do. */
  leftOutSources: z.array(z.object({ title: z.string(), reason: z.string() })).optional(),
  findings: z.array(finding),
});
export type Report = z.infer<typeof report>;

/** A whole curriculum: the one shape that is checked, exported, imported and compared. */
export const curriculum = z.object({
  $schema: z.string().optional(),
  schemaVersion: z.literal(1),
  brief,
  program,
  programOutcomes: z.array(programOutcome),
  modules: z.array(courseModule),
  skills: z.array(skillMapping),
  glossary: z.array(glossaryEntry),
  sources: z.array(source),
  passages: z.array(evidencePassage),
  report,
  /** Absent until it was asked for: it rests on taxonomies that a library may not hold. */
  occupations: z.array(occupationMatch).optional(),
});
export type Curriculum = z.infer<typeof curriculum>;
