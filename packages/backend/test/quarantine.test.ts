import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { preparePart } from "../src/generation/generation-job.ts";
import { sweepQuarantine } from "../src/ingestion/sweep-quarantine.action.ts";
import { openFileStore } from "../src/platform/file-store.ts";
import { openTestServer, type TestServer } from "./open-test-server.ts";
import { programForm, type FormFile } from "./program-form.ts";
import { sampleBrief, sampleFiles } from "./sample-files.ts";
import { openTestDatabase } from "./test-database.ts";

let folder: string;
let server: TestServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "curriculum-quarantine-"));
  server = await openTestServer({ database: await openTestDatabase(), dataDir: folder });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

/** Names of all files that the product keeps in a place of its folder. */
async function filesIn(place: "files" | "quarantine"): Promise<string[]> {
  const entries = await readdir(join(folder, place), { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

const send = async (brief: unknown, files: readonly FormFile[]) => server.askSignedIn(await programForm(brief, files));
const source = async () => (await sampleFiles(/^05/)).map(({ fileName, bytes }) => ({ fileName, bytes }));

test("a form that is refused leaves no bytes behind, whatever it is refused for", async () => {
  const good = await source();
  const refused = [
    await send({ program: "" }, good),
    await send("no JSON", good),
    await send(undefined, good),
    await send(await sampleBrief(), [...good, { fileName: "empty.pdf", bytes: "" }]),
    await send(await sampleBrief(), [...good, { fileName: "large.txt", bytes: "a".repeat(300_000) }]),
  ];
  expect(refused.map((answer) => answer.statusCode)).toEqual([422, 400, 400, 400, 413]);
  expect(await filesIn("quarantine")).toEqual([]);
  expect(await filesIn("files")).toEqual([]);
});

test("uploads wait in quarantine until they are read; the read one is kept, the refused one is gone", async () => {
  const files = [...(await source()), { fileName: "broken.pdf", bytes: "%PDF-1.7\nthis is no PDF at all" }];
  const answer = await send(await sampleBrief({ modules: 3, credits: 60 }), files);
  expect(answer.statusCode).toBe(200);
  expect(await filesIn("quarantine")).toHaveLength(2);
  expect(await filesIn("files")).toEqual([]);
  // A backup that is made now has them.
  expect(await openFileStore(folder).list()).toHaveLength(2);

  await server.doPart({ jobId: answer.json<{ jobId: string }>().jobId, part: preparePart });
  expect(await filesIn("quarantine")).toEqual([]);
  expect(await filesIn("files")).toHaveLength(1);
  const told = await server.askSignedIn({ url: `/api/programs/${answer.json<{ programId: string }>().programId}` });
  const refused = told.json<{ files: { fileName: string; status: string; reason: string }[] }>().files;
  expect(refused.find((file) => file.fileName === "broken.pdf")).toMatchObject({
    status: "refused",
    reason: expect.stringContaining("broken.pdf"),
  });
});

test("what a stopped server left is swept, what a program waits for is not", async () => {
  const answer = await send(await sampleBrief({ modules: 3, credits: 60 }), await source());
  const { programId } = answer.json<{ programId: string }>();
  const files = openFileStore(folder);
  const orphan = "00000000-0000-4000-8000-000000000001";
  await files.hold(
    orphan,
    (async function* () {
      yield Buffer.from("left");
    })(),
    4,
  );
  expect(await sweepQuarantine(server.database, files, new Date())).toBe(0);
  expect(await sweepQuarantine(server.database, files, new Date(Date.now() + 86_400_000))).toBe(1);
  expect(await readdir(join(folder, "quarantine"))).toEqual([programId]);
});

test("no answer shows an upload or what came out of one inside the product's own pages", async () => {
  const page = await server.ask({ url: "/livez" });
  expect(page.headers).toMatchObject({ "x-content-type-options": "nosniff" });
  expect(page.headers["content-security-policy"]).toContain("object-src 'none'");
});
