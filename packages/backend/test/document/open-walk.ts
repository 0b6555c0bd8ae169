import { spawn } from "node:child_process";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import pg from "pg";
import { createDatabase } from "../../src/platform/create-database.ts";
import { startEmbeddedPostgres } from "../../src/platform/embedded-postgres.ts";
import { copyCheckout } from "./copy-checkout.ts";
import { startDebianPostgres } from "./debian-postgres.ts";

export interface Run {
  exitCode: number | null;
  out: string;
  err: string;
}

/** A checkout and an empty database of one server, in which the document is followed line by line. */
export interface Walk {
  kind: "embedded" | "debian";
  url: string;
  /** Root of the checkout. */
  checkout: string;
  /** Runs a command line in a folder of the checkout, with the variables that the reader of the document would have set. */
  shell: (line: string, options?: { in?: string; env?: Record<string, string> }) => Promise<Run>;
  /** As `shell` in packages/backend; throws with the output when the command fails. */
  command: (line: string) => Promise<string>;
  /** The variables of that shell. */
  env: NodeJS.ProcessEnv;
  sql: (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>;
  /** Runs statements on the server while nobody is connected to the walk's database. */
  maintain: (...statements: string[]) => Promise<void>;
  close: () => Promise<void>;
}

/** On the embedded server of the product, or on a cluster of Debian's package over TCP. */
export async function openWalk(kind: Walk["kind"], tools: string | null): Promise<Walk> {
  const checkout = await mkdtemp(join(tmpdir(), `curriculum-walk-${kind}-`));
  await chmod(checkout, 0o711);
  await copyCheckout(checkout);
  const server = kind === "embedded" ? await startEmbedded(join(checkout, ".data")) : await startDebianPostgres(tools!);
  const connect = async (url: string) => {
    const made = new pg.Client({ connectionString: url, options: "-c timezone=UTC" });
    await made.connect();
    return made;
  };
  let client = await connect(server.url);
  const { port, password } = new URL(server.url);
  // What a reader's shell has: the folder of PostgreSQL's tools on its path, and where the server is.
  const env = {
    ...withoutOurs(process.env),
    PATH: [tools, process.env["PATH"]].filter((part) => part !== null).join(delimiter),
    PGHOST: "127.0.0.1",
    PGPORT: port,
    PGPASSWORD: password,
    LOG_LEVEL: "error",
    npm_config_update_notifier: "false",
    ...(kind === "debian" ? { DATABASE_URL: server.url } : {}),
  };
  const shell: Walk["shell"] = (line, options = {}) =>
    runLine(line, join(checkout, options.in ?? "packages/backend"), { ...env, ...options.env });
  return {
    kind,
    url: server.url,
    checkout,
    env,
    shell,
    command: async (line) => {
      const { exitCode, out, err } = await shell(line);
      if (exitCode !== 0) throw new Error(`“${line}” ended with ${exitCode}:\n${out}${err}`);
      return out;
    },
    sql: async (text, values) => (await client.query(text, values)).rows,
    maintain: async (...statements) => {
      await client.end();
      const outside = await connect(server.url.replace(/[^/]+$/, "postgres"));
      await outside.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'curriculum_db'");
      for (const statement of statements) await outside.query(statement);
      await outside.end();
      client = await connect(server.url);
    },
    close: async () => {
      await client.end();
      await server.close();
      await rm(checkout, { recursive: true, force: true });
    },
  };
}

async function startEmbedded(dataDir: string): Promise<{ url: string; close: () => Promise<void> }> {
  const server = await startEmbeddedPostgres({ folder: join(dataDir, "postgres"), unsafe: true });
  await createDatabase(server.urlOf("postgres"), "curriculum_db");
  return { url: server.urlOf("curriculum_db"), close: server.release };
}

/** The environment without what another server or another run of npm left in it. */
function withoutOurs(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const left = Object.entries(env).filter(([name]) => !/^(npm_|PG|DATABASE_|DATA_DIR$|VITEST|NODE_)/.test(name));
  return Object.fromEntries(left);
}

function runLine(line: string, cwd: string, env: NodeJS.ProcessEnv): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn("sh", ["-c", line], { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    let [out, err] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
    child.once("error", reject);
    child.once("close", (exitCode) => resolve({ exitCode, out, err }));
  });
}
