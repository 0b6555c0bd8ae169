import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readConfig } from "../src/platform/config.ts";
import { openDatabase, type Database } from "../src/platform/database.ts";
import { readMissingKeys, readStoredKeys } from "../src/models/keys/read-stored-keys.action.ts";
import { openModelSimulator, type ModelSimulator } from "./model-simulator/open-model-simulator.ts";
import type { CliRun } from "./run-cli.ts";
import { openTestDatabase } from "./test-database.ts";

const key = "sk-canary-0123456789";
let database: Database;
let server: ModelSimulator;
let folder: string;
beforeEach(async () => {
  database = await openTestDatabase();
  server = await openModelSimulator({ key });
  folder = await mkdtemp(join(tmpdir(), "curriculum-keys-"));
});
afterEach(async () => {
  await server.close();
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const lockFile = () => join(folder, "keys", "models.key");

/** The real command line, with a key piped in as a person's password manager would. */
function run(args: readonly string[], input = ""): Promise<CliRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["packages/backend/bin/curriculum.js", "models", ...args], {
      env: {
        ...process.env,
        LOG_LEVEL: "error",
        DATABASE_URL: database.url,
        DATA_DIR: folder,
        MODEL: "anthropic:any",
        ANTHROPIC_API_KEY: "",
        ANTHROPIC_URL: `${server.url}/v1`,
      },
      stdio: ["pipe", "pipe", "pipe"],
    });
    let [out, err] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
    child.once("error", reject);
    child.once("close", (exitCode) => resolve({ exitCode, out, err }));
    child.stdin.end(input);
  });
}

test("a stored key is used where the environment has none, sealed at rest, and in no output, log or audit row", async () => {
  expect((await run(["list"])).out).toContain("missing: set ANTHROPIC_API_KEY");
  const stored = await run(["set-key", "anthropic"], `${key}\n`);
  expect(stored).toMatchObject({ exitCode: 0, err: "" });
  expect((await run(["list"])).out).toMatch(/^anthropic:any +stored /m);
  const checked = await run(["check"]);
  expect(checked.exitCode).toBe(0);
  expect(server.calls.map(({ fault }) => fault)).toEqual([null]);

  const [row] = await database.db.selectFrom("model_keys").selectAll().execute();
  expect(row!.sealed.toString("latin1")).not.toContain("canary");
  const audits = await database.db.selectFrom("audit_logs").select(["action", "details"]).execute();
  expect(audits.map(({ action }) => action)).toContain("model-key.stored");
  expect(JSON.stringify([stored, checked, audits])).not.toContain("canary");
  expect((await stat(lockFile())).mode & 0o777).toBe(0o600);
  expect((await readFile(lockFile(), "utf8")).trim()).toMatch(/^[0-9a-f]{64}$/);
});

test("a key can be replaced and forgotten; what can be none is refused without being repeated", async () => {
  await run(["set-key", "anthropic"], "sk-another-0123");
  await run(["set-key", "anthropic"], key);
  expect(await readStoredKeys(database.db, lockFile())).toEqual({ anthropic: key });
  const refused = await run(["set-key", "anthropic"], "can ary");
  expect(refused).toMatchObject({ exitCode: 2 });
  expect(refused.err).toContain("That is no key");
  expect(refused.err).not.toContain("ary");
  expect(await run(["forget-key", "anthropic"])).toMatchObject({ exitCode: 0 });
  expect(await readStoredKeys(database.db, lockFile())).toEqual({});
  expect((await run(["forget-key", "anthropic"])).err).toContain("No key of anthropic is stored.");
});

test("without the file that sealed it, or with another, a stored key is as good as none", async () => {
  await run(["set-key", "anthropic"], key);
  await writeFile(lockFile(), `${"0".repeat(64)}\n`);
  expect(await readStoredKeys(database.db, lockFile())).toEqual({});
  await rm(lockFile());
  expect(await readStoredKeys(database.db, lockFile())).toEqual({});
  const checked = await run(["check"]);
  expect(checked.exitCode).toBe(1);
  expect(checked.out).toContain("anthropic:any has no key. Set ANTHROPIC_API_KEY");
  await writeFile(lockFile(), "something else");
  await expect(readStoredKeys(database.db, lockFile())).rejects.toThrow("does not hold what keys of models are sealed");
});

test("workers read stored keys, where the environment lacks one; the web application cannot", async () => {
  await run(["set-key", "anthropic"], key);
  const settingsOf = (given: string) =>
    readConfig({ MODEL: "anthropic:any", ANTHROPIC_API_KEY: given, DATA_DIR: folder }, "/").models!;
  const worker = openDatabase(database.url, { max: 2, role: "curriculum_worker" });
  const web = openDatabase(database.url, { max: 2, role: "curriculum_app" });
  try {
    expect(await readMissingKeys(worker.db, settingsOf(""))).toEqual({ anthropic: key });
    expect(await readMissingKeys(web.db, settingsOf("sk-of-the-environment"))).toEqual({});
    await expect(readStoredKeys(web.db, lockFile())).rejects.toThrow("permission denied for table model_keys");
  } finally {
    await worker.close();
    await web.close();
  }
});
