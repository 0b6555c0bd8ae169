import { z } from "zod";
import { operation } from "./operation.ts";
import { namedItem } from "./proposal-operations.ts";

/** What a second model doubts in a text that stands. `words`: of the text; `note`: of the model, plain words. */
export const judgeRemark = z.object({
  about: z.enum(["support", "level", "key", "clarity"]),
  words: z.string().nullable(),
  note: z.string().nullable(),
});

/** Who wrote a text that a language model was asked for. `model`: "provider:model", null where it wrote none of it. */
export const writtenText = z.object({
  item: namedItem,
  /** Id of the text in the curriculum, by which pages mark its place. */
  id: z.string(),
  author: z.enum(["model", "built-in"]),
  model: z.string().nullable(),
  prompt: z.string().nullable(),
  /** Drafts that were verified. */
  rounds: z.number(),
  /** Questions that were answered. */
  questions: z.number(),
  /** Passages that the author was handed. */
  passages: z.number(),
  seconds: z.number(),
  cost: z.number().nullable(),
  currency: z.string().nullable(),
  /** Why the built-in author wrote it, or a part of it. */
  reason: z.string().nullable(),
  /** The finding that it stands with. */
  fault: z.string().nullable(),
  /** Null where nobody was asked to read it. `reason`: why there is no advice. */
  judgement: z
    .object({
      model: z.string().nullable(),
      remarks: z.array(judgeRemark),
      /** Whether it took the place of a text that was doubted. */
      isHeeded: z.boolean(),
      reason: z.string().nullable(),
    })
    .nullable(),
});
export type WrittenText = z.infer<typeof writtenText>;

export const listAuthorship = operation({
  method: "GET",
  path: "/api/programs/:programId/authorship",
  access: ["Administrator", "SME"],
  summary:
    "Who wrote each text that a language model was asked for, with what it took and what a second one doubts; nothing of a program that the built-in author wrote alone.",
  params: z.object({ programId: z.uuid() }),
  body: z.undefined().or(z.null()).or(z.object({})),
  output: z.object({ texts: z.array(writtenText) }),
});
