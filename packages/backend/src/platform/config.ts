import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";
import { AppError } from "./app-error.ts";
import { sslModes } from "./connection-string.ts";
import { modelVariables, readModelSettings, type ModelSettings } from "./model-settings.ts";
import { readVectorSettings, vectorVariables, type VectorSettings } from "./vector-settings.ts";

const connectionString = z.url({
  protocol: /^postgres(ql)?$/,
  hostname: /./,
  error:
    "give a URL such as postgresql://user:password@host:5432/curriculum_db; special characters of the password as %XX",
});
const withSslMode = connectionString.refine(
  (url) => {
    const mode = URL.canParse(url) ? new URL(url).searchParams.get("sslmode") : null;
    return mode === null || sslModes.some((known) => known === mode);
  },
  { error: `its sslmode must be one of ${sslModes.join(", ")}` },
);
const timeoutMs = z.coerce.number().int().min(0).optional();

const metricsPort = z.union([z.literal("off"), z.coerce.number().int().min(0).max(65_535)], {
  error: "give a port, or off",
});

const environment = z.object({
  DATABASE_URL: withSslMode.optional(),
  DATABASE_REPLICA_URL: withSslMode.optional(),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(2).max(1_000).default(20),
  STATEMENT_TIMEOUT_MS: timeoutMs,
  LOCK_TIMEOUT_MS: timeoutMs,
  IDLE_IN_TRANSACTION_TIMEOUT_MS: timeoutMs,
  DATA_DIR: z.string().default(".data"),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  LISTEN_HOST: z.string().default("127.0.0.1"),
  SERVE_WORKER: z.enum(["yes", "no"]).default("yes"),
  METRICS_HOST: z.string().default("127.0.0.1"),
  METRICS_PORT: metricsPort.default(9464),
  WORKER_METRICS_PORT: metricsPort.default(9465),
  LOG_LEVEL: z.enum(["silent", "error", "warn", "info", "debug"]).default("info"),
  MAX_UPLOAD_MB: z.coerce.number().positive().default(100),
  BACKUP_DIR: z.string().optional(),
  BACKUP_PASSPHRASE: z.string().optional(),
  BACKUP_KEY_FILE: z.string().optional(),
  BACKUP_RECIPIENTS: z.string().default(""),
  PG_BIN: z.string().optional(),
  LOOKUP: z.enum(["on", "off"]).default("on"),
  LOOKUP_MAILTO: z.email().optional(),
  AUDIT_KEY_FILE: z.string().optional(),
  AUDIT_ANCHOR_DIR: z.string().optional(),
  ...vectorVariables,
  ...modelVariables,
});

export interface Config {
  /** Undefined: the embedded server is used. */
  databaseUrl: string | undefined;
  /** A replica for reads that may lag. Undefined: all reads go to the database itself. */
  databaseReplicaUrl: string | undefined;
  /** Most connections of a process's pool. */
  databasePoolSize: number;
  /** Limits that are set replace those of the kind of process; 0 is none. */
  databaseTimeouts: {
    statementMs: number | undefined;
    lockMs: number | undefined;
    idleInTransactionMs: number | undefined;
  };
  /** Absolute folder of everything the product keeps on disk. */
  dataDir: string;
  port: number;
  /** Address that the web application listens on. */
  host: string;
  /** Whether the web application starts a worker beside itself. */
  hasWorker: boolean;
  /** Where each kind of process serves its metrics. */
  metrics: { host: string; port: number | "off"; workerPort: number | "off" };
  logLevel: "silent" | "error" | "warn" | "info" | "debug";
  maxUploadBytes: number;
  backup: {
    /** Absolute folder of the daily backups. */
    folder: string;
    /** Locks backups instead of the key file. */
    passphrase: string | undefined;
    /** Absolute path of the key that opens backups. */
    keyFile: string;
    /** Public keys that may open backups too. */
    recipients: string[];
    /** Folder of pg_dump and pg_restore, where they are in no usual place. */
    toolsFolder: string | undefined;
  };
  lookUp: {
    /** Whether registries of works (Crossref, OpenAlex) may be asked, when a person asks for it. */
    isOn: boolean;
    /** Address that they may write to. */
    mailto: string | undefined;
  };
  audit: {
    /** Absolute path of the private key that signs anchors. */
    keyFile: string;
    /** Absolute folder of the public keys. */
    keysFolder: string;
    /** Absolute paths of the files that anchors are appended to. */
    anchorFiles: string[];
  };
  /** Undefined: no embeddings, and nothing of them is loaded or asked. */
  vectors: VectorSettings | undefined;
  /** Undefined: no language models, and nothing of them is loaded or asked. */
  models: ModelSettings | undefined;
  /** Absolute path of the file that opens stored keys of models. */
  modelKeysFile: string;
}

/** The process's environment with what the file `.env` of the root adds; a variable that is set already stays. */
export function readEnvironment(root: string): Record<string, string | undefined> {
  const file = join(root, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
  return process.env;
}

/** Reads the environment once; refuses it with the name of each wrong variable. `root` is what a relative DATA_DIR counts from. */
export function readConfig(env: Record<string, string | undefined>, root: string): Config {
  // An empty variable is one that is not set: so a compose file passes what it was not given.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const read = environment.safeParse(given);
  if (!read.success) {
    const problems = read.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new AppError("bad_input", "The environment cannot be used; see .env.example.", { problems });
  }
  const vectors = readVectorSettings(read.data);
  const models = readModelSettings(read.data);
  if (!vectors.ok || !models.ok) {
    throw new AppError("bad_input", "The environment cannot be used; see .env.example.", {
      problems: [vectors, models].flatMap((part) => (part.ok ? [] : part.problems)),
    });
  }
  const modelKeysFile = resolve(root, read.data.MODEL_KEYS_FILE ?? join(read.data.DATA_DIR, "keys", "models.key"));
  return {
    databaseUrl: read.data.DATABASE_URL,
    databaseReplicaUrl: read.data.DATABASE_REPLICA_URL,
    databasePoolSize: read.data.DATABASE_POOL_SIZE,
    databaseTimeouts: {
      statementMs: read.data.STATEMENT_TIMEOUT_MS,
      lockMs: read.data.LOCK_TIMEOUT_MS,
      idleInTransactionMs: read.data.IDLE_IN_TRANSACTION_TIMEOUT_MS,
    },
    dataDir: resolve(root, read.data.DATA_DIR),
    port: read.data.PORT,
    host: read.data.LISTEN_HOST,
    hasWorker: read.data.SERVE_WORKER === "yes",
    metrics: {
      host: read.data.METRICS_HOST,
      port: read.data.METRICS_PORT,
      workerPort: read.data.WORKER_METRICS_PORT,
    },
    logLevel: read.data.LOG_LEVEL,
    maxUploadBytes: read.data.MAX_UPLOAD_MB * 1024 * 1024,
    backup: {
      folder: resolve(root, read.data.BACKUP_DIR ?? join(read.data.DATA_DIR, "backups")),
      passphrase: read.data.BACKUP_PASSPHRASE,
      keyFile: resolve(root, read.data.BACKUP_KEY_FILE ?? join(read.data.DATA_DIR, "keys", "backup.agekey")),
      recipients: read.data.BACKUP_RECIPIENTS.split(/[\s,]+/).filter((recipient) => recipient !== ""),
      toolsFolder: read.data.PG_BIN,
    },
    lookUp: { isOn: read.data.LOOKUP === "on", mailto: read.data.LOOKUP_MAILTO },
    audit: {
      keyFile: resolve(root, read.data.AUDIT_KEY_FILE ?? join(read.data.DATA_DIR, "keys", "audit.key")),
      keysFolder: resolve(root, read.data.DATA_DIR, "keys", "audit"),
      anchorFiles: [join(read.data.DATA_DIR, "audit"), read.data.AUDIT_ANCHOR_DIR]
        .filter((folder) => folder !== undefined)
        .map((folder) => resolve(root, folder, "anchors.ndjson")),
    },
    vectors: vectors.settings,
    modelKeysFile,
    models: models.settings && {
      ...models.settings,
      pricesFile: models.settings.pricesFile && resolve(root, models.settings.pricesFile),
      keysFile: modelKeysFile,
    },
  };
}
