import type { Curriculum } from "@curriculum/curriculum/model/curriculum.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { getLocalUserId } from "../src/accounts/local-user.store.ts";
import { builtInAuthor } from "../src/authoring/built-in/built-in-author.ts";
import { acceptProposals, dismissProposals } from "../src/generation/proposals/decide-proposal.action.ts";
import { proposeItems } from "../src/generation/proposals/propose-items.action.ts";
import { listProposals, type Proposal } from "../src/generation/proposals/proposal.store.ts";
import { listStaleItems } from "../src/generation/proposals/stale-items.action.ts";
import type { Database } from "../src/platform/database.ts";
import { getStored, smallProgram, startSmallProgram, today, writeSmallProgram } from "./small-program.ts";
import { openTestDatabase } from "./test-database.ts";

const { programId } = smallProgram;
let database: Database;
let userId: string;
beforeAll(async () => {
  database = await openTestDatabase();
  await startSmallProgram(database);
  await writeSmallProgram(database);
  userId = await getLocalUserId(database.db);
});
afterAll(() => database.close());

async function propose(keys: string[], instruction = ""): Promise<Proposal[]> {
  const proposals: Proposal[] = [];
  const order = { database, programId, author: builtInAuthor, keys, instruction, userId };
  await proposeItems({ ...order, onProposal: (one) => proposals.push(one) });
  return proposals;
}

const stemOf = (stored: Curriculum, proposal: Proposal) =>
  stored.modules
    .flatMap((module) => module.assessments)
    .find((one) => one.id === (proposal.item!.value as { id: string }).id)!.stem;
const proposedStem = (proposal: Proposal) => (proposal.item!.value as { stem: string }).stem;

test("a proposal says something else than what stands, and changes nothing by itself", async () => {
  const before = await getStored(database);
  const [proposal] = await propose(["m1.q1"]);
  expect(proposal).toMatchObject({ key: "m1.q1", status: "open", faults: [] });
  expect(proposedStem(proposal!)).not.toBe(stemOf(before, proposal!));
  expect(await getStored(database)).toEqual(before);
});

test("what is accepted takes the place of what stands, with its line of the manifest and one audit row", async () => {
  const before = await getStored(database);
  const [proposal] = await propose(["m1.q2"]);
  await database.transaction((tx) => acceptProposals(tx, programId, [proposal!.id], { userId, today }));
  const after = await getStored(database);
  expect(stemOf(after, proposal!)).toBe(proposedStem(proposal!));
  const { id } = proposal!.item!.value as { id: string };
  const others = (stored: Curriculum) =>
    stored.modules.flatMap((module) => module.assessments).filter((one) => one.id !== id);
  expect(others(after)).toEqual(others(before));
  const audits = await database.db
    .selectFrom("audit_logs")
    .select("id")
    .where("action", "=", "proposal.accepted")
    .execute();
  expect(audits).toHaveLength(1);
  await expect(
    database.transaction((tx) => acceptProposals(tx, programId, [proposal!.id], { userId, today })),
  ).rejects.toThrow(/is accepted; only an open one/);
});

test("a proposal for an item that has changed since is refused, and with it all that were to be accepted together", async () => {
  const [first, second] = [...(await propose(["m2.q1"])), ...(await propose(["m2.q2"]))];
  const standing = await getStored(database);
  await database.db
    .updateTable("assessments")
    .set({ question_text: "Which of these did a person write in the meantime?" })
    .where("id", "=", (second!.item!.value as { id: string }).id)
    .execute();
  const accepted = database.transaction((tx) =>
    acceptProposals(tx, programId, [first!.id, second!.id], { userId, today }),
  );
  await expect(accepted).rejects.toThrow(/m2\.q2 has changed since/);
  expect(stemOf(await getStored(database), first!)).toBe(stemOf(standing, first!));
});

test("what is dismissed stays away, and the next proposal is another one", async () => {
  const [first] = await propose(["m1.q3"]);
  await database.transaction((tx) => dismissProposals(tx, programId, [first!.id], { userId }));
  const [second] = await propose(["m1.q3"]);
  expect(proposedStem(second!)).not.toBe(proposedStem(first!));
  const open = await listProposals(database.db, programId, "open");
  expect(open.filter((one) => one.key === "m1.q3").map((one) => one.id)).toEqual([second!.id]);
});

test("nothing is stale after a run; what rests on a passage that is gone is", async () => {
  expect(await listStaleItems(database.db, programId)).toEqual([]);
  const { citations } = (await getStored(database)).modules[0]!.outcomes[0]!;
  await database.transaction(async (tx) => {
    await tx.deleteFrom("citations").where("passage_id", "=", citations[0]!.passageId).execute();
    await tx.deleteFrom("statements").where("passage_id", "=", citations[0]!.passageId).execute();
    await tx.deleteFrom("knowledge_base").where("id", "=", citations[0]!.passageId).execute();
  });
  expect(await listStaleItems(database.db, programId)).toContain("m1.o1");
});

test("whoever stops the writing keeps what is finished, and nothing more is written", async () => {
  const stop = new AbortController();
  const finished: Proposal[] = [];
  const order = {
    database,
    programId,
    author: builtInAuthor,
    keys: ["m3.q1", "m3.q2", "m3.q3"],
    instruction: "",
    userId,
  };
  const onProposal = (one: Proposal) => {
    finished.push(one);
    stop.abort(new Error("Ctrl-C"));
  };
  await expect(proposeItems({ ...order, signal: stop.signal, onProposal })).rejects.toThrow("Ctrl-C");
  const open = await listProposals(database.db, programId, "open");
  expect(open.filter(({ key }) => key.startsWith("m3.")).map(({ id }) => id)).toEqual(finished.map(({ id }) => id));
  expect(finished.map(({ key }) => key)).toEqual(["m3.q1"]);
});

test("an item that the plan does not hold is named", async () => {
  await expect(propose(["m1.q1", "m9.q1"])).rejects.toThrow(/no item m9\.q1/);
});
