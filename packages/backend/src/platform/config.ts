import { resolve } from "node:path";
import { z } from "zod";
import { AppError } from "./app-error.ts";

const environment = z.object({
  DATABASE_URL: z.string().startsWith("postgres").optional(),
  DATA_DIR: z.string().default(".data"),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  LOG_LEVEL: z.enum(["silent", "error", "warn", "info", "debug"]).default("info"),
  WORKER_CONCURRENCY: z.coerce.number().int().min(1).max(64).default(2),
  MAX_UPLOAD_MB: z.coerce.number().positive().default(100),
});

export interface Config {
  /** Undefined: the embedded server is used. */
  databaseUrl: string | undefined;
  /** Absolute folder of everything the product keeps on disk. */
  dataDir: string;
  port: number;
  logLevel: "silent" | "error" | "warn" | "info" | "debug";
  workerConcurrency: number;
  maxUploadBytes: number;
}

/** Reads the environment once; refuses it with the name of each wrong variable. `root` is what a relative DATA_DIR counts from. */
export function readConfig(env: Record<string, string | undefined>, root: string): Config {
  const read = environment.safeParse(env);
  if (!read.success) {
    const problems = read.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new AppError("bad_input", "The environment cannot be used; see .env.example.", { problems });
  }
  return {
    databaseUrl: read.data.DATABASE_URL,
    dataDir: resolve(root, read.data.DATA_DIR),
    port: read.data.PORT,
    logLevel: read.data.LOG_LEVEL,
    workerConcurrency: read.data.WORKER_CONCURRENCY,
    maxUploadBytes: read.data.MAX_UPLOAD_MB * 1024 * 1024,
  };
}
