import { fileURLToPath } from "node:url";
import { anchorJob, keepAnchors } from "./audit/anchor-audit.job.ts";
import { chooseAuthor } from "./generation/choose-author.ts";
import { generationJob } from "./generation/generation-job.ts";
import { generationPartJob } from "./generation/generation-part.job.ts";
import { proposalOrderJob } from "./generation/proposals/proposal-order-job.ts";
import { proposalOrderWork } from "./generation/proposals/proposal-order.job.ts";
import { recogniseScanJob } from "./generation/recognition.job.ts";
import type { Run } from "./generation/run.store.ts";
import { recognitionJob } from "./generation/recognition-job.ts";
import { backupJob, backupWatchJob, workBackups } from "./operations/backup/backup.job.ts";
import { openBackups } from "./operations/backup/open-backups.client.ts";
import { openParsers } from "./ingestion/parsers/open-parsers.client.ts";
import { sweepQuarantine } from "./ingestion/sweep-quarantine.action.ts";
import { openModelMetrics } from "./models/model-metrics.ts";
import { openModelAsking } from "./models/open-asking.client.ts";
import { openMonitoring } from "./operations/monitoring/open-monitoring.client.ts";
import { readConfig, readEnvironment, type Config } from "./platform/config.ts";
import { openFileStore } from "./platform/file-store.ts";
import { openLog } from "./platform/log.ts";
import { measureJobs } from "./platform/measure-jobs.ts";
import { openMetrics } from "./platform/metrics.ts";
import { openQueue } from "./platform/queue.ts";
import { fullRights, openStorage } from "./platform/open-storage.ts";
import { runMain } from "./platform/run-main.ts";
import { whenStopped } from "./platform/when-stopped.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

const partsAtOnce = 8;

/** A worker: takes parts of runs from the queue until it is told to stop. */
export async function work(config: Config): Promise<void> {
  const log = openLog(config.logLevel);
  const metrics = openMetrics("worker");
  const storage = await openStorage(config, "worker", metrics.observeStatement);
  const { database } = storage;
  const { role } = storage;
  if (role === undefined) log.warn(fullRights);
  const opened = await openQueue(
    database.url,
    [generationJob, recognitionJob, proposalOrderJob, anchorJob, backupJob, backupWatchJob],
    (error) => log.warn({ err: error }, "queue"),
    role,
  );
  const queue = measureJobs(opened, metrics.observeJob);
  const monitoring = await openMonitoring({ role: "worker", metrics, storage, config, log });
  const files = openFileStore(config.dataDir);
  await sweepQuarantine(database, files, new Date());
  const parsers = openParsers();
  const today = () => new Date().toISOString().slice(0, 10);
  const asking = config.models && (await openModelAsking(database, config.models, openModelMetrics(metrics.registry)));
  const authorOf = (run: Run) => chooseAuthor(run, asking);
  const worker = { database, queue, files, parsers, authorOf, today, maxBytes: config.maxUploadBytes };
  const doPart = generationPartJob(worker);
  // Parts that are written by rule take a processor each; those that wait for a model can wait together.
  await queue.work(generationJob, asking ? partsAtOnce : 1, async (part, signal) => {
    log.info(part, "part started");
    await doPart(part, signal).catch((error: unknown) => {
      log.error({ ...part, err: error }, "part failed");
      throw error;
    });
    log.info(part, "part finished");
  });
  const recogniseScan = recogniseScanJob(worker);
  await queue.work(recognitionJob, 1, async (order, signal) => {
    log.info(order, "recognition started");
    await recogniseScan(order, signal).catch((error: unknown) => {
      log.error({ ...order, err: error }, "recognition failed");
      throw error;
    });
    log.info(order, "recognition finished");
  });
  const writeOrder = proposalOrderWork(worker);
  await queue.work(proposalOrderJob, 1, async (order, signal) => {
    log.info(order, "proposals started");
    await writeOrder(order, signal).catch((error: unknown) => {
      log.error({ ...order, err: error }, "proposals failed");
      throw error;
    });
    log.info(order, "proposals finished");
  });
  await workBackups(queue, () => openBackups(config, database), log);
  const anchorLast = await keepAnchors(queue, database, config.audit, log);
  log.info("worker ready");
  process.send?.("ready");
  await whenStopped();
  await queue.close();
  await parsers.close();
  await anchorLast();
  await monitoring.close();
  await storage.close();
  // An open channel to the parent would keep this process alive with nothing left to do.
  if (process.connected) process.disconnect();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runMain(() => work(readConfig(readEnvironment(root), root)));
}
