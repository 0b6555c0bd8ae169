import type { ModelCost } from "@curriculum/contract/operations.ts";
import type { Registry } from "prom-client";
import type { LookUp } from "../admission/look-up-record.client.ts";
import type { Parsers } from "../ingestion/parsers/open-parsers.client.ts";
import type { Database } from "../platform/database.ts";
import type { FileStore } from "../platform/file-store.ts";
import type { Log } from "../platform/log.ts";
import type { LibrarySearch } from "../retrieval/open-library-search.action.ts";
import type { Queue } from "../platform/queue.ts";
import type { ProgressFeed } from "./progress-feed.client.ts";

/** What the server is given. */
export interface ApiContext {
  database: Database;
  queue: Queue;
  files: FileStore;
  /** Read files that a call waits for. */
  parsers: Parsers;
  feed: ProgressFeed;
  search: LibrarySearch;
  log: Log;
  /** Names of those who can write programs, the one that is taken unasked first. */
  authors: readonly string[];
  /** What a program of the usual size costs with a model; left out where none is set. */
  modelCost?: ModelCost;
  today: () => string;
  maxUploadBytes: number;
  /** Ports of web addresses that may be given as sources; those of the open web when left out. */
  linkPorts?: readonly number[];
  /** How the registries of works are asked. */
  lookUp: LookUp;
  /** Folder of the built web application; null when it is not built. */
  webFolder: string | null;
  /** Where answers are counted; left out: they are not. */
  registry?: Registry;
  /** Aborted when the process is about to stop: it says so before it does. */
  draining?: AbortSignal;
}

/** What routes are given. The database is not among it: they reach it through the transactions of their call alone. */
export interface RouteContext extends Omit<ApiContext, "database"> {
  /** Aborted when the server closes. */
  stopping: AbortSignal;
}
