import { z } from "zod";
import { operation } from "./operation.ts";

const programParams = z.object({ programId: z.uuid() });
const writers = ["Administrator", "SME"] as const;
const none = z.undefined().or(z.null()).or(z.object({}));

/** What is to be written again. `module`: a code, or a key of the plan. */
export const orderedItems = z.discriminatedUnion("of", [
  z.strictObject({ of: z.literal("items"), keys: z.array(z.string().min(1).max(50)).min(1).max(200) }),
  z.strictObject({ of: z.literal("module"), module: z.string().min(1).max(50) }),
  z.strictObject({ of: z.literal("stale") }),
]);
export type OrderedItems = z.infer<typeof orderedItems>;

/** How far an order is. `total`: null until a worker has looked what it comes to. */
export const proposalOrder = z.object({
  id: z.string(),
  what: orderedItems,
  instruction: z.string(),
  author: z.string(),
  status: z.enum(["queued", "processing", "completed", "failed", "cancelled"]),
  error: z.string().nullable(),
  done: z.number(),
  total: z.number().nullable(),
  /** Items that were left as they are, because a person has taken their text over. */
  kept: z.number(),
});
export type ProposalOrder = z.infer<typeof proposalOrder>;

const leaf = z.union([z.string(), z.number(), z.boolean(), z.null()]);
/** `moduleCode`: null for what belongs to the whole program. `text`: how it begins, as it stands. */
export const namedItem = z.object({
  key: z.string(),
  kind: z.string(),
  name: z.string(),
  text: z.string(),
  moduleCode: z.string().nullable(),
});
export type NamedItem = z.infer<typeof namedItem>;

/** Another text for an item that stands. `changes`: place by place; `isOutdated`: the item has changed since. */
export const proposalShown = z.object({
  id: z.string(),
  item: namedItem,
  instruction: z.string(),
  status: z.enum(["open", "failed"]),
  author: z.string(),
  faults: z.array(z.string()),
  isOutdated: z.boolean(),
  changes: z.array(z.object({ place: z.string(), before: leaf, after: leaf })),
});
export type ProposalShown = z.infer<typeof proposalShown>;

export const listProposals = operation({
  method: "GET",
  path: "/api/programs/:programId/proposals",
  access: writers,
  summary:
    "Other texts for items that stand: those that are open, what could not be written by the last order, and how far that is.",
  params: programParams,
  body: none,
  output: z.object({
    proposals: z.array(proposalShown),
    order: proposalOrder.nullable(),
    /** What can be written again. */
    items: z.array(namedItem),
  }),
});

export const orderProposals = operation({
  method: "POST",
  path: "/api/programs/:programId/proposals",
  access: writers,
  summary:
    "Has items written again, as proposals beside what stands; `instruction` says in words what is asked. One order at a time.",
  params: programParams,
  body: z.strictObject({
    what: orderedItems,
    instruction: z.string().trim().max(500).default(""),
    /** As `GET /api/authors` names them; the program's own when left out. */
    author: z.string().max(50).optional(),
  }),
  output: proposalOrder,
});

export const cancelProposals = operation({
  method: "POST",
  path: "/api/programs/:programId/proposals/cancel",
  access: writers,
  summary: "Stops the order that is queued or under way: nothing more is written, finished proposals are kept.",
  params: programParams,
  body: none,
  output: proposalOrder,
});

const chosen = z.strictObject({ ids: z.array(z.uuid()).min(1).max(2_000) });

export const acceptProposals = operation({
  method: "POST",
  path: "/api/programs/:programId/proposals/accept",
  access: writers,
  summary: "Puts proposals in the place of what stands, all of those named or none, and has the report say so.",
  params: programParams,
  body: chosen,
  output: z.object({ accepted: z.number() }),
});

export const dismissProposals = operation({
  method: "POST",
  path: "/api/programs/:programId/proposals/dismiss",
  access: writers,
  summary: "Leaves what stands as it is.",
  params: programParams,
  body: chosen,
  output: z.object({ dismissed: z.number() }),
});

export const proposalOperations = [
  listProposals,
  orderProposals,
  cancelProposals,
  acceptProposals,
  dismissProposals,
] as const;
