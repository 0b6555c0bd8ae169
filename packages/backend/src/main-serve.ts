import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { getLocalUserId } from "./accounts/local-user.store.ts";
import { insertSignInLink } from "./accounts/sign-in.store.ts";
import { registries } from "./admission/look-up-record.client.ts";
import { buildServer } from "./api/build-server.ts";
import { openProgressFeed } from "./api/progress-feed.client.ts";
import { authorNames } from "./generation/choose-author.ts";
import { builtInAuthor } from "./authoring/built-in/built-in-author.ts";
import { generationJob } from "./generation/generation-job.ts";
import { openParsers } from "./ingestion/parsers/open-parsers.client.ts";
import { proposalOrderJob } from "./generation/proposals/proposal-order-job.ts";
import { recognitionJob } from "./generation/recognition-job.ts";
import { addSampleProgram } from "./operations/add-sample-program.action.ts";
import { expectModelCost } from "./operations/expect-model-cost.client.ts";
import { openMonitoring } from "./operations/monitoring/open-monitoring.client.ts";
import { AppError } from "./platform/app-error.ts";
import { readConfig, readEnvironment, type Config } from "./platform/config.ts";
import { connectionProfile } from "./platform/connection-profile.ts";
import { openDatabase } from "./platform/database.ts";
import { openFileStore } from "./platform/file-store.ts";
import { keepProcess } from "./platform/keep-process.ts";
import { openLog } from "./platform/log.ts";
import { openMetrics } from "./platform/metrics.ts";
import { fullRights, openStorage } from "./platform/open-storage.ts";
import { openQueue } from "./platform/queue.ts";
import { runMain } from "./platform/run-main.ts";
import { openLibrarySearch } from "./retrieval/open-library-search.action.ts";
import { whenStopped } from "./platform/when-stopped.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** The whole product: web application, API and one worker in a process of its own, for localhost only. */
export async function serve(config: Config): Promise<void> {
  const log = openLog(config.logLevel);
  const metrics = openMetrics("serve");
  const storage = await openStorage(config, "serve", metrics.observeStatement);
  const { database } = storage;
  const { role } = storage;
  if (role === undefined) log.warn(fullRights);
  const queue = await openQueue(
    database.url,
    [generationJob, recognitionJob, proposalOrderJob],
    (error) => log.warn({ err: error }, "queue"),
    role,
  );
  const feed = openProgressFeed(database.url, (error) => log.warn({ err: error }, "progress feed"), role);
  const files = openFileStore(config.dataDir);
  // Starts a process when somebody imports a document, not before.
  const parsers = openParsers();
  // The index is made from every document, as a worker sees them; what a person may find is asked in that person's name.
  const { role: workerRole, ...limits } = connectionProfile("worker", config);
  const reader = openDatabase(database.url, { ...limits, max: 2, role: role === undefined ? undefined : workerRole });
  const search = openLibrarySearch({
    db: reader.db,
    folder: join(config.dataDir, "search"),
    readyWithinMs: 2_000,
    currentForMs: 5_000,
    onFault: (error) => log.warn({ err: error }, "search index"),
  });
  const builtWeb = fileURLToPath(new URL("../../frontend/dist", import.meta.url));
  const webFolder = existsSync(builtWeb) ? builtWeb : null;
  const monitoring = await openMonitoring({ role: "serve", metrics, storage, config, log });
  const draining = new AbortController();
  const server = await buildServer({
    database,
    queue,
    files,
    parsers,
    feed,
    search,
    log,
    authors: authorNames(config.models !== undefined),
    ...(config.models && { modelCost: await expectModelCost(config.models) }),
    today: () => new Date().toISOString().slice(0, 10),
    maxUploadBytes: config.maxUploadBytes,
    lookUp: { ...registries, ...config.lookUp },
    webFolder,
    registry: metrics.registry,
    draining: draining.signal,
  });
  // What the product does for itself at its start, before anybody is signed in, it does with the owner's rights.
  const owner = openDatabase(database.url, { max: 1 });
  const userId = await getLocalUserId(owner.db);
  const folder = `${root}/examples/business-intelligence`;
  await addSampleProgram({ database: owner, queue, files, userId, author: builtInAuthor.name, folder });
  const listening = await server.listen({ host: config.host, port: config.port }).catch(async (error) => {
    await monitoring.close();
    await owner.close();
    await reader.close();
    await storage.close();
    throw isPortTaken(error)
      ? new AppError("unavailable", `Port ${config.port} is taken. Choose another: PORT=3001 npm start`)
      : error;
  });
  // Writing is work for a processor: a process of its own keeps the pages quick.
  const keepWorker = () =>
    keepProcess(fileURLToPath(new URL("main-worker.ts", import.meta.url)), (exitCode) => {
      metrics.countRestart();
      log.error({ exitCode }, "worker ended; starting another");
    });
  const worker = config.hasWorker ? keepWorker() : undefined;
  // Whatever it listens on, it answers to the names of this machine alone.
  const address = config.host === "127.0.0.1" ? listening : `http://localhost:${new URL(listening).port}`;
  const token = await insertSignInLink(owner.db, userId);
  await owner.close();
  process.stdout.write(
    `\nCurriculum Generator runs on ${address}\nSign in once with this link:\n\n  ${address}/sign-in?token=${token}\n\nStop with Ctrl-C.\n`,
  );
  if (webFolder === null) process.stdout.write("The web application is not built; build it with: npm run build\n");
  await whenStopped();
  // Who sends requests here learns first that there will be no more answers.
  draining.abort();
  await worker?.stop();
  await server.close();
  await parsers.close();
  await feed.close();
  await queue.close();
  await monitoring.close();
  await search.close();
  await reader.close();
  await storage.close();
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EADDRINUSE";
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runMain(() => serve(readConfig(readEnvironment(root), root)));
}
