import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../src/platform/database.ts";
import { programForm } from "./program-form.ts";
import { runCli } from "./run-cli.ts";
import { sampleBrief, sampleFiles } from "./sample-files.ts";
import { startSmallProgram } from "./small-program.ts";
import { startProduct, type Product } from "./start-product.ts";
import { openTestDatabase } from "./test-database.ts";

// Keys that the environment holds for other tools switch nothing on.
const settings = {
  MODEL: "",
  OPENAI_API_KEY: "sk-of-another-tool",
  ANTHROPIC_API_KEY: "sk-of-another-tool",
  LOG_LEVEL: "info",
  METRICS_HOST: "127.0.0.1",
};
/** Whatever would tell a person that something is missing here, or was tried and failed. */
const mentions =
  /language model|\bmodels?\b|\bllms?\b|\bAI\b|provider|api.?key|fall.?back|sk-of-another|built-in author instead/iu;

let database: Database;
let product: Product;
let metricsPort: string;
let cookie: string;
beforeAll(async () => {
  database = await openTestDatabase();
  // The sample is added to an empty product: this one has something already.
  await startSmallProgram(database);
  metricsPort = await findFreePort();
  product = await startProduct(database.url, { ...settings, METRICS_PORT: metricsPort, WORKER_METRICS_PORT: "off" });
  const signedIn = await fetch(product.signInLink, { redirect: "manual" });
  cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
});
afterAll(async () => {
  await product?.stop();
  await database?.close();
});

async function findFreePort(): Promise<string> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return String(port);
}

const ask = (
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: Uint8Array<ArrayBuffer> } = {},
) =>
  fetch(`${product.address}${path}`, {
    ...options,
    headers: { cookie, "x-requested-with": "curriculum", ...options.headers },
  });

test("the web form's choice of authors is no choice: the built-in author alone", async () => {
  expect(await (await ask("/api/authors")).json()).toEqual({ authors: ["built-in"] });
});

test("a program is written from the form by the built-in author, and the log, the health and the metrics speak of nothing else", async () => {
  const form = await programForm(
    await sampleBrief({ modules: 1, credits: 20, programOutcomes: 5 }),
    await sampleFiles(/^01/),
  );
  const created = await ask(form.url, {
    method: form.method,
    headers: form.headers,
    body: new Uint8Array(form.payload),
  });
  const { programId } = (await created.json()) as { programId: string };
  // The stream ends with the run.
  const events = await (await ask(`/api/programs/${programId}/progress`)).text();
  expect(events).toContain('"status":"completed"');
  expect(events).not.toMatch(mentions);
  for (const path of ["/livez", "/readyz"]) {
    const answer = await ask(path);
    expect([answer.status, await answer.json()]).toEqual([200, { ok: true }]);
  }
  const metrics = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
  const samples = metrics.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  expect(samples.length).toBeGreaterThan(50);
  // The parts of the database's statistics are named, whatever there is of them: this one could be read.
  const named = 'curriculum_statistics_part_failed{part="models"} 0';
  expect(samples.filter((line) => line !== named && mentions.test(line))).toEqual([]);
  const provenance = database.db
    .selectFrom("generation_items")
    .select("provenance")
    .where("provenance", "is not", null);
  expect(await provenance.execute()).toEqual([]);
  expect(await database.db.selectFrom("model_calls").select("id").execute()).toEqual([]);
  expect(product.said()).toContain("part finished");
  expect(product.said().match(mentions)).toBeNull();
});

test("`generate` writes with the built-in author and says nothing of another", async () => {
  const folder = await mkdtemp(join(tmpdir(), "curriculum-without-"));
  const brief = join(folder, "brief.json");
  await writeFile(brief, JSON.stringify(await sampleBrief({ modules: 1, credits: 20, programOutcomes: 5 })));
  const [source] = await sampleFiles(/^01/);
  await writeFile(join(folder, source!.fileName), source!.bytes);
  const args = ["generate", brief, "--sources", join(folder, source!.fileName), "--out", join(folder, "out")];
  const env = { ...settings, DATABASE_URL: database.url, DATA_DIR: folder };
  const { exitCode, out, err } = await runCli(args, env);
  await rm(folder, { recursive: true });
  expect({ exitCode, said: `${out}${err}`.match(mentions) }).toEqual({ exitCode: 0, said: null });
});

test.each([["list"], ["check"]])(
  "`models %s`, asked on purpose, tells how to switch one on and that none is needed",
  async (command) => {
    const { out, err } = await runCli(["models", command], { ...settings, DATABASE_URL: database.url });
    expect(out).toBe("");
    expect(err).toContain("none is needed: the built-in author writes");
    expect(err).toContain("To use one, set MODEL");
    expect(err).not.toMatch(/fail|error|missing/i);
  },
);
