import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from "fastify";
import { getLocalUserId } from "../src/accounts/local-user.store.ts";
import { insertSignInLink } from "../src/accounts/sign-in.store.ts";
import { registries, type LookUp } from "../src/admission/look-up-record.client.ts";
import { buildServer } from "../src/api/build-server.ts";
import { openProgressFeed } from "../src/api/progress-feed.client.ts";
import { builtInAuthor } from "../src/authoring/built-in/built-in-author.ts";
import { chooseAuthor } from "../src/generation/choose-author.ts";
import { generationJob } from "../src/generation/generation-job.ts";
import { generationPartJob } from "../src/generation/generation-part.job.ts";
import { proposalOrderJob } from "../src/generation/proposals/proposal-order-job.ts";
import { proposalOrderWork } from "../src/generation/proposals/proposal-order.job.ts";
import { recogniseScanJob } from "../src/generation/recognition.job.ts";
import { recognitionJob } from "../src/generation/recognition-job.ts";
import type { Run } from "../src/generation/run.store.ts";
import type { FetchRules } from "../src/intake/links/fetch-page.client.ts";
import { openParsers } from "../src/ingestion/parsers/open-parsers.client.ts";
import { openDatabase, type Database } from "../src/platform/database.ts";
import { openFileStore } from "../src/platform/file-store.ts";
import { openLog } from "../src/platform/log.ts";
import { openQueue } from "../src/platform/queue.ts";
import { openLibrarySearch } from "../src/retrieval/open-library-search.action.ts";
import { today } from "./small-program.ts";
import { openTestDatabase } from "./test-database.ts";

export interface TestServer {
  /** With all rights, to prepare and to look behind: the server and the worker have their roles' own. */
  database: Database;
  server: FastifyInstance;
  /** Asks as the product's own pages do: from localhost, with the header that they send. */
  ask: (options: InjectOptions) => Promise<LightMyRequestResponse>;
  /** As `ask`, signed in. */
  askSignedIn: (options: InjectOptions) => Promise<LightMyRequestResponse>;
  /** A worker's hand: does one part of a run here and now. */
  doPart: ReturnType<typeof generationPartJob>;
  /** The same hand: recognises one scan. */
  recogniseScan: ReturnType<typeof recogniseScanJob>;
  /** The same hand: writes the proposals of one order. */
  writeOrder: ReturnType<typeof proposalOrderWork>;
  close: () => Promise<void>;
}

export const maxUploadBytes = 200_000;

/** The real server on a database of its own, not listening; or on a given one and folder. It closes the database. */
export async function openTestServer(given?: {
  database?: Database;
  dataDir?: string;
  lookUp?: LookUp;
  fetchRules?: FetchRules;
  maxUploadBytes?: number;
}): Promise<TestServer> {
  const database = given?.database ?? (await openTestDatabase());
  const folder = given?.dataDir ?? (await mkdtemp(join(tmpdir(), "curriculum-api-")));
  const app = openDatabase(database.url, { max: 5, role: "curriculum_app" });
  const worker = openDatabase(database.url, { max: 3, role: "curriculum_worker" });
  const queue = await openQueue(
    database.url,
    [generationJob, recognitionJob, proposalOrderJob],
    () => {},
    "curriculum_app",
  );
  const feed = openProgressFeed(database.url, () => {}, "curriculum_app");
  const files = openFileStore(folder);
  const parsers = openParsers();
  const log = openLog("silent");
  const authors = [builtInAuthor.name];
  const clock = () => today;
  // Nobody outside is asked: a test that looks something up brings its own registry.
  const lookUp = given?.lookUp ?? { ...registries, isOn: false, mailto: undefined };
  const search = openLibrarySearch({
    db: worker.db,
    folder: join(folder, "search"),
    readyWithinMs: 20_000,
    currentForMs: 0,
    onFault: () => {},
  });
  const context = {
    database: app,
    queue,
    files,
    parsers,
    feed,
    search,
    log,
    authors,
    today: clock,
    maxUploadBytes: given?.maxUploadBytes ?? maxUploadBytes,
    lookUp,
    webFolder: null,
    ...(given?.fetchRules?.ports && { linkPorts: given.fetchRules.ports }),
  };
  const hands = {
    database: worker,
    queue,
    files,
    parsers,
    authorOf: (run: Run) => chooseAuthor(run, undefined),
    today: clock,
    maxBytes: maxUploadBytes,
    ...(given?.fetchRules && { fetchRules: given.fetchRules }),
  };
  const server = await buildServer(context);
  const ask: TestServer["ask"] = (options) =>
    server.inject({ ...options, headers: { host: "localhost", "x-requested-with": "curriculum", ...options.headers } });
  const cookie = cookieOf(await ask({ url: `/sign-in?token=${await newSignInToken(database)}` }));
  return {
    database,
    server,
    ask,
    askSignedIn: (options) => ask({ ...options, headers: { cookie, ...options.headers } }),
    doPart: generationPartJob(hands),
    recogniseScan: recogniseScanJob(hands),
    writeOrder: proposalOrderWork(hands),
    close: async () => {
      await server.close();
      await search.close();
      await parsers.close();
      await feed.close();
      await queue.close(1_000);
      for (const pool of [app, worker, database]) await pool.close();
      if (given?.dataDir === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}

export async function newSignInToken(database: Database): Promise<string> {
  return insertSignInLink(database.db, await getLocalUserId(database.db));
}

/** The session that an answer sets, as a request sends it; "" when it sets none. */
export function cookieOf(answer: LightMyRequestResponse): string {
  return answer.cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
}
