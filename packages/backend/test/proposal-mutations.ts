import { randomUUID } from "node:crypto";
import type { InjectOptions } from "fastify";
import { getLocalUserId } from "../src/accounts/local-user.store.ts";
import { builtInAuthor } from "../src/authoring/built-in/built-in-author.ts";
import { updateOrderStatus } from "../src/generation/proposals/proposal-order.store.ts";
import { proposeItems } from "../src/generation/proposals/propose-items.action.ts";
import type { Mutation } from "./library-mutations.ts";
import type { TestServer } from "./open-test-server.ts";
import { openSmallProgram, smallProgram } from "./small-program.ts";

const { programId } = smallProgram;

/** How each operation on proposals is brought to do something, and how to be refused. Writes the small program when first asked. */
export function proposalMutations(api: () => TestServer): Record<string, Mutation> {
  let written: Promise<void> | null = null;
  const openProgram = () => {
    const { database } = api();
    return (written ??= openSmallProgram(database));
  };
  const post = (of: string, payload: object, id = programId): InjectOptions => ({
    method: "POST",
    url: `/api/programs/${id}/proposals${of}`,
    payload,
  });
  const order = { what: { of: "items", keys: ["m1.q1"] } };
  /** Nothing is under way: a program is asked for one thing at a time. */
  const idleProgram = async () => {
    await openProgram();
    const { db } = api().database;
    for (const { id } of await db.selectFrom("proposal_orders").select("id").execute())
      await updateOrderStatus(db, id, { status: "completed" });
  };
  const openOrder = async () => {
    await idleProgram();
    await api().askSignedIn(post("", order));
  };
  const openProposal = async (): Promise<string> => {
    await openProgram();
    const { database } = api();
    const userId = await getLocalUserId(database.db);
    const ids: string[] = [];
    const asked = { database, programId, author: builtInAuthor, keys: ["m1.q1"], instruction: "", userId };
    await proposeItems({ ...asked, onProposal: ({ id }) => ids.push(id) });
    return ids[0]!;
  };
  const decision = (of: string): Mutation => ({
    table: "proposals",
    done: async () => post(of, { ids: [await openProposal()] }),
    refused: [
      async () => post(of, { ids: [randomUUID()] }),
      async () => post(of, { ids: [] }),
      async () => post(of, { ids: [await openProposal()] }, randomUUID()),
    ],
  });
  return {
    "POST /api/programs/:programId/proposals": {
      table: "proposal_orders",
      done: async () => {
        await idleProgram();
        return post("", order);
      },
      refused: [
        async () => post("", { what: { of: "items", keys: ["m9.q1"] } }),
        async () => post("", { ...order, author: "nobody" }),
        async () => post("", order, randomUUID()),
      ],
    },
    "POST /api/programs/:programId/proposals/cancel": {
      table: "proposal_orders",
      done: async () => {
        await openOrder();
        return post("/cancel", {});
      },
      refused: [
        async () => {
          await openOrder();
          await idleProgram();
          return post("/cancel", {});
        },
        async () => post("/cancel", {}, randomUUID()),
      ],
    },
    "POST /api/programs/:programId/proposals/accept": decision("/accept"),
    "POST /api/programs/:programId/proposals/dismiss": decision("/dismiss"),
  };
}
