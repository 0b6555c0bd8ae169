import { z } from "zod";
import { operation } from "./operation.ts";

const none = z.undefined().or(z.null()).or(z.object({}));
const noParams = z.object({});
const readers = ["Administrator", "SME"] as const;
const administrators = ["Administrator"] as const;

/** A stored program of others as a list shows it. Null: its file does not say. */
export const competitorSummary = z.object({
  id: z.string(),
  institution: z.string(),
  program: z.string(),
  level: z.string().nullable(),
  hours: z.number().nullable(),
  modules: z.number().nullable(),
  topics: z.number(),
});
export type CompetitorSummary = z.infer<typeof competitorSummary>;

export const listCompetitors = operation({
  method: "GET",
  path: "/api/competitors",
  access: readers,
  summary: "The stored programs of others, by institution and name.",
  params: noParams,
  body: none,
  output: z.object({ competitors: z.array(competitorSummary) }),
});

/** Fields of the form beside its files; each wins over what the files say. */
export const competitorFacts = z.strictObject({
  institution: z.string().trim().min(1).max(300).optional(),
  program: z.string().trim().min(1).max(300).optional(),
  level: z.string().trim().min(1).max(100).optional(),
});
export type CompetitorFacts = z.infer<typeof competitorFacts>;

export const importCompetitors = operation({
  method: "POST",
  path: "/api/competitors",
  access: administrators,
  summary:
    "Stores programs of others from files (fields `files`: JSON, CSV, Markdown or Word), all or none; `institution`, `program` and `level` win over what a file says. The same program again replaces what is stored of it.",
  params: noParams,
  body: competitorFacts,
  output: z.object({
    imported: z.array(
      z.object({
        id: z.string(),
        institution: z.string(),
        program: z.string(),
        topics: z.number(),
        state: z.enum(["new", "changed", "unchanged"]),
      }),
    ),
  }),
});

export const removeCompetitor = operation({
  method: "DELETE",
  path: "/api/competitors/:competitorId",
  access: administrators,
  summary: "Removes a stored program of others.",
  params: z.object({ competitorId: z.uuid() }),
  body: none,
  output: z.object({ removed: z.string() }),
});

/** A topic that one of two programs teaches alone; `quotation`: that program's own words. */
const loneTopic = z.object({
  topic: z.string(),
  module: z.string().nullable(),
  quotation: z.string(),
  recommendation: z.string(),
});
export type LoneTopicShown = z.infer<typeof loneTopic>;

export const shownComparison = z.object({
  competitor: z.object({ id: z.string(), institution: z.string(), program: z.string() }),
  /** 0 to 100. */
  similarity: z.number(),
  /** `value`: 0 to 1; null where one program does not say, and the rest counts for all. `weight`: its share. */
  parts: z.array(z.object({ name: z.string(), value: z.number().nullable(), weight: z.number(), says: z.string() })),
  /** `score`: 0 to 1. */
  matches: z.array(
    z.object({ ours: z.string(), module: z.string().nullable(), theirs: z.string(), score: z.number() }),
  ),
  gaps: z.array(loneTopic),
  strengths: z.array(loneTopic),
});
export type ShownComparison = z.infer<typeof shownComparison>;

/** Programs that are compared in one call: each takes the server some of its time. */
export const mostCompared = 12;

/** `with`: ids of stored programs, with commas between them. */
export const comparisonQuery = z.strictObject({
  with: z
    .string()
    .transform((ids) => ids.split(","))
    .pipe(z.array(z.uuid()).max(mostCompared, `Compare with at most ${mostCompared} programs at once.`)),
});

export const compareProgram = operation({
  method: "GET",
  path: "/api/programs/:programId/comparisons",
  access: readers,
  summary:
    "The program against stored programs of others (`?with=` and their ids, with commas between), the most similar first: similarity with its parts, what only one of the two teaches, in that one's words, and what to do.",
  params: z.object({ programId: z.uuid() }),
  body: none,
  output: z.object({ comparisons: z.array(shownComparison) }),
});

export const competitorOperations = [listCompetitors, importCompetitors, removeCompetitor, compareProgram] as const;
