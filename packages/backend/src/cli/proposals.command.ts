import type { Change } from "@curriculum/curriculum/compare/list-changes.ts";
import { listChanges } from "@curriculum/curriculum/compare/list-changes.ts";
import type { Curriculum } from "@curriculum/curriculum/model/curriculum.ts";
import type { ProgramPlan } from "@curriculum/curriculum/model/plan.ts";
import { getLocalUserId } from "../accounts/local-user.store.ts";
import { acceptProposals, dismissProposals } from "../generation/proposals/decide-proposal.action.ts";
import { proposeItems } from "../generation/proposals/propose-items.action.ts";
import { listProposals, type Proposal } from "../generation/proposals/proposal.store.ts";
import { findLatestRun } from "../generation/program-list.store.ts";
import { listStaleItems } from "../generation/proposals/stale-items.action.ts";
import { slotOfKey, storedItem } from "../generation/proposals/stored-item.ts";
import { manifestOf } from "../planning/manifest-of.ts";
import { AppError } from "../platform/app-error.ts";
import type { Database } from "../platform/database.ts";
import { exitCodes } from "../platform/run-main.ts";
import { findCurriculum } from "../programs/load-curriculum.store.ts";
import { findProgramInput } from "../programs/program.store.ts";
import type { CommandContext } from "./command-context.ts";
import { openAuthor, readAuthor } from "./open-author.client.ts";
import { progressBar } from "./terminal.ts";

export interface RegenerateOptions {
  items?: readonly string[];
  module?: string;
  stale?: boolean;
  ask?: string;
  author?: string;
}

/** `curriculum regenerate PROGRAM`: other texts as proposals; exits with 1 where none could be written for an item. */
export async function regenerateCommand(
  context: CommandContext,
  programId: string,
  options: RegenerateOptions,
): Promise<number> {
  const { database } = await context.openStorage();
  const { plan } = await getWritten(database, programId);
  const keys = await chooseKeys(database, programId, plan, options);
  if (keys.length === 0) {
    context.terminal.print(context.isJson ? "[]" : "Nothing is stale: every item stands on the sources as they are.");
    return exitCodes.ok;
  }
  const jobId = (await findLatestRun(database.db, programId))!;
  const userId = await getLocalUserId(database.db);
  const author = await openAuthor(context, database, jobId, options.author && readAuthor(context, options.author));
  const proposals: Proposal[] = [];
  try {
    await proposeItems({
      database,
      programId,
      author,
      keys,
      instruction: options.ask?.trim() ?? "",
      userId,
      signal: context.signal,
      onProposal: (proposal) => {
        proposals.push(proposal);
        context.terminal.progress(`Writing   ${progressBar(proposals.length, keys.length)}  ${proposal.key}`);
      },
    });
  } finally {
    context.terminal.endProgress();
  }
  await printProposals(context, database, programId, proposals);
  return proposals.some((one) => one.status === "failed") ? exitCodes.findings : exitCodes.ok;
}

/** `curriculum proposals list PROGRAM`: what is open, with what it would change. */
export async function proposalsListCommand(context: CommandContext, programId: string): Promise<number> {
  const { database } = await context.openStorage();
  await printProposals(context, database, programId, await listProposals(database.db, programId, "open"));
  return exitCodes.ok;
}

/** `curriculum proposals accept|dismiss`: of the program named, all that are open or those named. */
export async function proposalsDecideCommand(
  context: CommandContext,
  programId: string,
  ids: readonly string[],
  decision: "accept" | "dismiss",
): Promise<number> {
  const { database } = await context.openStorage();
  const open = await listProposals(database.db, programId, "open");
  const unknown = ids.filter((id) => !open.some((one) => one.id === id || one.key === id));
  if (unknown.length > 0) {
    throw new AppError("not_found", `No proposal is open for ${unknown.join(", ")}. See: curriculum proposals list`);
  }
  const chosen = open.filter((one) => ids.length === 0 || ids.includes(one.id) || ids.includes(one.key));
  const userId = await getLocalUserId(database.db);
  const chosenIds = chosen.map((one) => one.id);
  if (chosen.length > 0) {
    await database.transaction((tx) =>
      decision === "accept"
        ? acceptProposals(tx, programId, chosenIds, { userId, today: context.today })
        : dismissProposals(tx, programId, chosenIds, { userId }),
    );
  }
  const done = decision === "accept" ? "taken over" : "dismissed";
  if (context.isJson)
    context.terminal.print(
      JSON.stringify(
        chosen.map(({ id, key }) => ({ id, key, done })),
        null,
        2,
      ),
    );
  else
    context.terminal.print(
      chosen.length === 0 ? "Nothing is open." : `${done}: ${chosen.map((one) => one.key).join(", ")}`,
    );
  return exitCodes.ok;
}

async function chooseKeys(
  database: Database,
  programId: string,
  plan: ProgramPlan,
  { items = [], module: code, stale }: RegenerateOptions,
): Promise<string[]> {
  if ([items.length > 0, code !== undefined, stale === true].filter(Boolean).length !== 1) {
    throw new AppError("bad_input", "Say what to write again: --items m1.q3,m1.q4, --module CODE, or --stale.");
  }
  if (stale) return listStaleItems(database.db, programId);
  if (code === undefined) return [...items];
  const module = plan.modules.find((one) => one.code === code || one.key === code);
  if (!module) {
    const codes = plan.modules.map((one) => one.code).join(", ");
    throw new AppError("not_found", `The program has no module ${code}. Its modules are ${codes}.`);
  }
  return manifestOf(plan)
    .filter((item) => item.moduleKey === module.key && item.kind !== "reading")
    .map((item) => item.key);
}

async function getWritten(
  database: Database,
  programId: string,
): Promise<{ plan: ProgramPlan; curriculum: Curriculum }> {
  const plan = (await findProgramInput(database.db, programId))?.plan;
  const curriculum = await findCurriculum(database.db, programId);
  if (!plan || !curriculum) throw new AppError("not_found", `There is no written program ${programId}.`);
  return { plan, curriculum };
}

async function printProposals(
  context: CommandContext,
  database: Database,
  programId: string,
  proposals: readonly Proposal[],
): Promise<void> {
  const { plan, curriculum } = await getWritten(database, programId);
  const shown = proposals.map((proposal) => {
    const standing = storedItem(curriculum, slotOfKey(plan, proposal.key));
    const changes = proposal.item === null ? [] : listChanges(standing?.value, proposal.item.value);
    return { id: proposal.id, key: proposal.key, status: proposal.status, faults: proposal.faults, changes };
  });
  if (context.isJson) context.terminal.print(JSON.stringify(shown, null, 2));
  else if (shown.length === 0) context.terminal.print("Nothing is open.");
  else {
    for (const one of shown) for (const line of describe(one)) context.terminal.print(line);
    context.terminal.print(`\nTake over or dismiss: curriculum proposals accept|dismiss ${programId} [ITEM …]`);
  }
}

function describe(one: {
  key: string;
  status: string;
  faults: readonly string[];
  changes: readonly Change[];
}): string[] {
  return [
    `${one.key}${one.status === "failed" ? ": nothing could be proposed" : ""}`,
    ...one.changes.flatMap(({ place, before, after }) => [
      ...(before === null ? [] : [`  - ${place}: ${before}`]),
      ...(after === null ? [] : [`  + ${place}: ${after}`]),
    ]),
    ...one.faults.map((fault) => `  ! ${fault}`),
  ];
}
