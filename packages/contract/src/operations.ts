import { brief } from "@curriculum/curriculum/model/brief.ts";
import { curriculum } from "@curriculum/curriculum/model/curriculum.ts";
import { pageStart } from "@curriculum/curriculum/model/page-start.ts";
import { z } from "zod";
import { competitorOperations } from "./competitor-operations.ts";
import { libraryOperations } from "./library-operations.ts";
import { operation } from "./operation.ts";
import { listAuthorship } from "./authorship-operations.ts";
import { proposalOperations } from "./proposal-operations.ts";
import { programFile, runProgress } from "./run-progress.ts";
import { skillOperations } from "./skill-operations.ts";

const none = z.undefined().or(z.null()).or(z.object({}));
const noParams = z.object({});
const programParams = z.object({ programId: z.uuid() });
const writers = ["Administrator", "SME"] as const;

export const getSession = operation({
  method: "GET",
  path: "/api/session",
  access: "signed-in",
  summary: "Who is signed in.",
  params: noParams,
  body: none,
  output: z.object({ email: z.string(), role: z.enum(["Administrator", "SME", "Student"]) }),
});

export const programSummary = z.object({
  id: z.string(),
  title: z.string(),
  qualificationLevel: z.string(),
  qualificationType: z.string(),
  totalCredits: z.number(),
  status: z.string(),
  createdAt: z.string(),
  run: z.object({ jobId: z.string(), status: z.string(), percent: z.number() }).nullable(),
});
export type ProgramSummary = z.infer<typeof programSummary>;

export const listPrograms = operation({
  method: "GET",
  path: "/api/programs",
  access: writers,
  summary: "A page of programs, newest first; the next one with `?after=` and what `next` says.",
  params: noParams,
  body: none,
  output: z.object({ programs: z.array(programSummary), next: z.string().nullable() }),
});

export const createProgram = operation({
  method: "POST",
  path: "/api/programs",
  access: writers,
  summary:
    "A new program from a brief (field `brief`, JSON), files (fields `files`) and links (field `links`, JSON list); `author` says who writes it, where there is a choice. Generation starts at once.",
  params: noParams,
  body: brief,
  output: z.object({ programId: z.string(), jobId: z.string() }),
});

/** What a program of the usual size asks of a language model. `cost`: null where a price is not known. */
export const modelCost = z.object({
  modules: z.number(),
  /** Written one by one. */
  texts: z.number(),
  questions: z.number(),
  inputTokens: z.number(),
  outputTokens: z.number(),
  cost: z.number().nullable(),
  currency: z.string().nullable(),
});
export type ModelCost = z.infer<typeof modelCost>;

export const listAuthors = operation({
  method: "GET",
  path: "/api/authors",
  access: writers,
  summary: "Who can write a program here, the one that is taken unasked first; and what a language model would cost.",
  params: noParams,
  body: none,
  output: z.object({ authors: z.array(z.string()), modelCost: modelCost.optional() }),
});

export const checkBrief = operation({
  method: "POST",
  path: "/api/briefs/check",
  access: writers,
  summary: "Every contradiction in a brief, with its place.",
  params: noParams,
  body: z.unknown(),
  output: z.object({ problems: z.array(z.object({ path: z.string(), message: z.string() })) }),
});

export const getProgram = operation({
  method: "GET",
  path: "/api/programs/:programId",
  access: writers,
  summary: "A program with its curriculum, as far as it is written; the curriculum is null until it is planned.",
  params: programParams,
  body: none,
  output: z.object({
    id: z.string(),
    title: z.string(),
    curriculum: curriculum.nullable(),
    run: runProgress.nullable(),
    files: z.array(programFile),
    /** Whether a language model was asked for any of its texts: then there is more to tell of who wrote them. */
    isAskedOfModel: z.boolean(),
  }),
});

/** Server-sent events named "progress", each a RunProgress, until the run ends. */
export const followProgress = operation({
  method: "GET",
  path: "/api/programs/:programId/progress",
  access: writers,
  summary: "Live progress of the program's latest run, as server-sent events.",
  params: programParams,
  body: none,
  output: runProgress,
});

export const answerScan = operation({
  method: "POST",
  path: "/api/programs/:programId/files/:sha256/scan",
  access: writers,
  summary: "What becomes of a scan that came with a brief: its text is recognised, or the program goes on without it.",
  params: z.object({ programId: z.uuid(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  body: z.discriminatedUnion("answer", [
    z.strictObject({
      answer: z.literal("recognise"),
      /** As tesseract names them. */
      languages: z
        .string()
        .max(100)
        .regex(/^[a-z]\w{1,30}(\+[a-z]\w{1,30})*$/i, 'Name languages as tesseract does, such as "eng" or "deu+eng".')
        .default("eng"),
    }),
    z.strictObject({ answer: z.literal("leave out") }),
  ]),
  output: runProgress,
});

export const cancelProgram = operation({
  method: "POST",
  path: "/api/programs/:programId/cancel",
  access: writers,
  summary: "Stops the run before its next item; finished items are kept.",
  params: programParams,
  body: none,
  output: runProgress,
});

export const resumeProgram = operation({
  method: "POST",
  path: "/api/programs/:programId/resume",
  access: writers,
  summary: "Goes on with a failed or cancelled run.",
  params: programParams,
  body: none,
  output: runProgress,
});

export const passageInContext = z.object({
  id: z.string(),
  documentId: z.string(),
  documentTitle: z.string(),
  reference: z.string(),
  section: z.string(),
  /** Of the page on which the text begins. */
  page: z.string().nullable(),
  /** Where in `text` each page begins: a viewer opens the file at the page of the quotation. */
  pageStarts: z.array(pageStart),
  /** Text of the passages before and after in the same section; null at its edges. */
  before: z.string().nullable(),
  text: z.string(),
  after: z.string().nullable(),
});
export type PassageInContext = z.infer<typeof passageInContext>;

export const getPassage = operation({
  method: "GET",
  path: "/api/passages/:passageId",
  access: writers,
  summary: "A passage in its context, to show a citation.",
  params: z.object({ passageId: z.uuid() }),
  body: none,
  output: passageInContext,
});

export const exportProgram = operation({
  method: "GET",
  path: "/api/programs/:programId/exports/:format",
  access: writers,
  summary: "The curriculum as files: one file, or a zip of several.",
  params: z.object({ programId: z.uuid(), format: z.enum(["json", "md", "html", "docx", "pdf"]) }),
  body: none,
  output: z.unknown(),
});

/** Every operation of the product. */
export const operations = [
  getSession,
  listPrograms,
  createProgram,
  listAuthors,
  checkBrief,
  getProgram,
  followProgress,
  answerScan,
  cancelProgram,
  resumeProgram,
  getPassage,
  exportProgram,
  ...proposalOperations,
  listAuthorship,
  ...libraryOperations,
  ...competitorOperations,
  ...skillOperations,
] as const;
