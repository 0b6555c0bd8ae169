import { randomUUID } from "node:crypto";
import {
  cancelProgram,
  checkBrief,
  createProgram,
  exportProgram,
  followProgress,
  getProgram,
  listPrograms,
  resumeProgram,
} from "@curriculum/contract/operations.ts";
import type { FastifyInstance } from "fastify";
import { zipSync } from "fflate";
import { cancelRun } from "../generation/cancel-run.action.ts";
import { createProgramWithFiles } from "../generation/create-program.action.ts";
import { findLatestRun, listProgramSummaries } from "../generation/program-list.store.ts";
import { getRunProgress } from "../generation/progress.store.ts";
import { resumeRun } from "../generation/resume-run.action.ts";
import { listProgramFiles } from "../ingestion/program-file.store.ts";
import { checkBrief as findBriefProblems } from "../planning/read-brief.ts";
import { AppError } from "../platform/app-error.ts";
import { findCurriculum } from "../programs/load-curriculum.store.ts";
import { findProgramInput } from "../programs/program.store.ts";
import type { StreamContext } from "./api-context.ts";
import { alreadySent, defineRoute, type FindActor } from "./define-route.ts";
import { openRenderer } from "./render-export.client.ts";
import { readProgramForm } from "./read-program-form.ts";
import { sendProgress } from "./send-progress.ts";

export function registerPrograms(server: FastifyInstance, context: StreamContext, findActor: FindActor): void {
  const { database, queue, today } = context;
  const renderExport = openRenderer();
  const latestRun = async (programId: string) => {
    const jobId = await findLatestRun(database.db, programId);
    if (jobId === undefined)
      throw new AppError("not_found", `There is no program ${programId}, or it was never generated.`);
    return jobId;
  };

  defineRoute(server, findActor, listPrograms, async () => listProgramSummaries(database.db));

  defineRoute(server, findActor, checkBrief, async ({ body }) => {
    const read = findBriefProblems(body);
    return { problems: read.ok ? [] : read.problems };
  });

  defineRoute(server, findActor, createProgram, async ({ actor, request }) => {
    const form = await readProgramForm(request, context.files);
    const ids = { programId: randomUUID(), jobId: randomUUID() };
    await createProgramWithFiles(database, queue, { ...ids, ...form, userId: actor.userId, author: context.author });
    return ids;
  });

  defineRoute(server, findActor, getProgram, async ({ params }) => {
    const input = await findProgramInput(database.db, params.programId);
    if (!input) throw new AppError("not_found", `There is no program ${params.programId}.`);
    const jobId = await findLatestRun(database.db, params.programId);
    return {
      id: params.programId,
      title: input.brief.program,
      curriculum: input.plan ? ((await findCurriculum(database.db, params.programId)) ?? null) : null,
      run: jobId === undefined ? null : await getRunProgress(database.db, jobId),
      files: await listProgramFiles(database.db, params.programId),
    };
  });

  defineRoute(server, findActor, followProgress, async ({ params, reply }) => {
    await sendProgress(context, await latestRun(params.programId), reply);
    return alreadySent;
  });

  defineRoute(server, findActor, cancelProgram, async ({ params, actor }) => {
    const jobId = await latestRun(params.programId);
    await cancelRun(database, jobId, actor.userId);
    return getRunProgress(database.db, jobId);
  });

  defineRoute(server, findActor, resumeProgram, async ({ params, actor }) => {
    const jobId = await latestRun(params.programId);
    await resumeRun(database, queue, jobId, actor.userId);
    return getRunProgress(database.db, jobId);
  });

  defineRoute(server, findActor, exportProgram, async ({ params, reply }) => {
    const curriculum = await findCurriculum(database.db, params.programId);
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
