import { randomUUID } from "node:crypto";
import {
  answerScan,
  cancelProgram,
  checkBrief,
  createProgram,
  exportProgram,
  followProgress,
  getProgram,
  listPrograms,
  listAuthors,
  resumeProgram,
} from "@curriculum/contract/operations.ts";
import { zipSync } from "fflate";
import { z } from "zod";
import type { ExportFile } from "../export/export-file.ts";
import { answerScan as answer } from "../generation/answer-scan.action.ts";
import { cancelRun } from "../generation/cancel-run.action.ts";
import { createProgramWithFiles } from "../generation/create-program.action.ts";
import { findLatestRun, listProgramSummaries } from "../generation/program-list.store.ts";
import { getRunProgress } from "../generation/progress.store.ts";
import { resumeRun } from "../generation/resume-run.action.ts";
import { hasProvenance } from "../generation/run.store.ts";
import { listProgramFiles } from "../ingestion/program-file.store.ts";
import { checkBrief as findBriefProblems } from "../planning/read-brief.ts";
import { AppError } from "../platform/app-error.ts";
import type { Tx } from "../platform/database.ts";
import { findCurriculum } from "../programs/load-curriculum.store.ts";
import { findProgramInput } from "../programs/program.store.ts";
import type { RouteContext } from "./api-context.ts";
import { alreadySent, parse, type DefineRoute } from "./define-route.ts";
import { openThread } from "./open-thread.client.ts";
import { readProgramForm } from "./read-program-form.ts";
import type { RenderTask } from "./render-thread.ts";
import { sendProgress } from "./send-progress.ts";

const listQuery = z.strictObject({ after: z.uuid().optional() });

export function registerPrograms(defineRoute: DefineRoute, context: RouteContext): void {
  const { queue, today } = context;
  const rendering = openThread(new URL("render-thread.ts", import.meta.url));
  const renderExport = (task: RenderTask) => rendering(task) as Promise<ExportFile[]>;

  defineRoute(listPrograms, async ({ request, transaction }) => {
    const { after } = parse(listQuery, request.query, "query");
    return transaction((tx) => listProgramSummaries(tx, after));
  });

  defineRoute(listAuthors, async () => ({
    authors: [...context.authors],
    ...(context.modelCost && { modelCost: context.modelCost }),
  }));

  defineRoute(checkBrief, async ({ body }) => {
    const read = findBriefProblems(body);
    return { problems: read.ok ? [] : read.problems };
  });

  defineRoute(createProgram, async ({ actor, request, transaction }) => {
    const ids = { programId: randomUUID(), jobId: randomUUID() };
    const form = await readProgramForm(request, context, ids.programId);
    const program = { ...ids, ...form, userId: actor.userId };
    try {
      await transaction((tx) => createProgramWithFiles(tx, queue, program));
    } catch (error) {
      await context.files.discard(ids.programId);
      throw error;
    }
    return ids;
  });

  defineRoute(getProgram, ({ params: { programId }, transaction }) =>
    transaction(async (tx) => {
      const input = await findProgramInput(tx, programId);
      if (!input) throw new AppError("not_found", `There is no program ${programId}.`);
      const jobId = await findLatestRun(tx, programId);
      return {
        id: programId,
        title: input.brief.program,
        curriculum: input.plan ? ((await findCurriculum(tx, programId)) ?? null) : null,
        run: jobId === undefined ? null : await getRunProgress(tx, jobId),
        files: await listProgramFiles(tx, programId),
        isAskedOfModel: jobId !== undefined && (await hasProvenance(tx, jobId)),
      };
    }),
  );

  defineRoute(followProgress, async ({ params, transaction, reply }) => {
    const jobId = await transaction((tx) => getLatestRun(tx, params.programId));
    await sendProgress(context, jobId, () => transaction((tx) => getRunProgress(tx, jobId)), reply);
    return alreadySent;
  });

  defineRoute(answerScan, async ({ params, body, actor, transaction }) => {
    await transaction((tx) => answer(tx, queue, { ...params, ...body, userId: actor.userId }));
    return transaction(async (tx) => getRunProgress(tx, await getLatestRun(tx, params.programId)));
  });

  defineRoute(cancelProgram, async ({ params, actor, transaction }) => {
    const jobId = await transaction(async (tx) => {
      const latest = await getLatestRun(tx, params.programId);
      await cancelRun(tx, latest, actor.userId);
      return latest;
    });
    return transaction((tx) => getRunProgress(tx, jobId));
  });

  defineRoute(resumeProgram, async ({ params, actor, transaction }) => {
    const jobId = await transaction(async (tx) => {
      const latest = await getLatestRun(tx, params.programId);
      await resumeRun(tx, queue, latest, actor.userId);
      return latest;
    });
    return transaction((tx) => getRunProgress(tx, jobId));
  });

  defineRoute(exportProgram, async ({ params, transaction, reply }) => {
    const curriculum = await transaction((tx) => findCurriculum(tx, params.programId));
    if (!curriculum) throw new AppError("not_found", `There is no program ${params.programId}.`);
    const files = await renderExport({ curriculum, format: params.format, today: today() });
    const [first] = files;
    if (!first) throw new Error(`The format ${params.format} made no file.`);
    const name = curriculum.program.title
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, "-")
      .replaceAll(/^-|-$/g, "");
    const sent =
      files.length === 1
        ? { bytes: first.bytes, mediaType: first.mediaType, fileName: first.fileName }
        : {
            bytes: zipSync(Object.fromEntries(files.map((file) => [file.fileName, file.bytes]))),
            mediaType: "application/zip",
            fileName: `${name}-${params.format}.zip`,
          };
    // Never shown inside the product's own origin: what is exported came out of uploaded files.
    await reply
      .header("content-type", sent.mediaType)
      .header("content-disposition", `attachment; filename="${sent.fileName}"`)
      .send(Buffer.from(sent.bytes));
    return alreadySent;
  });
}

async function getLatestRun(tx: Tx, programId: string): Promise<string> {
  const jobId = await findLatestRun(tx, programId);
  if (jobId === undefined)
    throw new AppError("not_found", `There is no program ${programId}, or it was never generated.`);
  return jobId;
}
