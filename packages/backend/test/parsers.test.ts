import { setTimeout as wait } from "node:timers/promises";
import { strToU8 } from "fflate";
import { afterAll, expect, test } from "vitest";
import { openParsers } from "../src/ingestion/parsers/open-parsers.client.ts";
import { readDocument } from "../src/intake/read-document.ts";
import { prepareDocument, type PreparedDocument } from "../src/ingestion/prepare-document.ts";
import { sampleFiles } from "./sample-files.ts";

const parsers = openParsers();
afterAll(() => parsers.close());

const text = strToU8("# Soil\n\nSoil is the upper layer of the earth.");

test("a file read in a process of its own is the same document, to the byte", async () => {
  for (const { bytes, fileName } of await sampleFiles(/./)) {
    const there = await parsers.read(bytes, fileName);
    expect(JSON.stringify(there)).toBe(JSON.stringify(await readDocument({ bytes: new Uint8Array(bytes), fileName })));
    expect(there.ok).toBe(true);
  }
});

test("what is stored of a file is made there too, and is the same to the byte", async () => {
  const documentId = "00000000-0000-4000-8000-000000000000";
  for (const { bytes, fileName } of await sampleFiles(/./)) {
    const there = await parsers.prepare(bytes, fileName, documentId);
    const read = await readDocument({ bytes: new Uint8Array(bytes), fileName });
    if (!there.ok || !read.ok) throw new Error(`${fileName} is refused.`);
    expect(there.document.text.passages).toBeGreaterThan(0);
    expect(inText(there.document)).toEqual(inText(prepareDocument(read.document, documentId)));
  }
  const refused = await parsers.prepare(strToU8("a".repeat(200_000)), "blob.txt", documentId);
  expect(refused).toMatchObject({
    ok: false,
    problems: [{ message: expect.stringMatching(/word of more than 100,000/) }],
  });
});

/** Bytes as the text that they are, for comparing. */
function inText({ text: storable, ...document }: PreparedDocument) {
  const rows = Object.entries(storable.rows).map(([table, arrays]) => [
    table,
    arrays.map((array) => Buffer.from(array).toString()),
  ]);
  return JSON.parse(JSON.stringify({ ...document, text: { ...storable, rows } })) as unknown;
}

test("limits of the file's size hold there too", async () => {
  const outcome = await parsers.read(text, "a.md", { maximumBytes: 10 });
  expect(outcome).toMatchObject({ ok: false, problems: [{ code: "too-large" }] });
});

test("a file that needs more memory than it may is refused with a remedy, and the next one is read", async () => {
  const narrow = openParsers({ limits: { memoryMb: 40 } });
  const large = strToU8("# Soil\n\n" + "Soil is the upper layer of the earth. ".repeat(400_000));
  const refused = await narrow.read(large, "large.md");
  expect(refused).toMatchObject({
    ok: false,
    problems: [{ code: "over-limit", message: expect.stringMatching(/"large\.md".*(Split|Save)/) }],
  });
  expect(await narrow.read(text, "a.md")).toMatchObject({ ok: true });
  await narrow.close();
});

test("a file that takes too long is refused, and the next one is read", async () => {
  const hasty = openParsers({ limits: { mostMs: 2_000 } });
  const long = strToU8("Soil is the upper layer of the earth. ".repeat(400_000));
  const refused = await hasty.read(long, "long.md");
  expect(refused).toMatchObject({
    ok: false,
    problems: [{ message: expect.stringMatching(/"long\.md" takes longer/) }],
  });
  expect(await hasty.read(strToU8("Soil is the upper layer."), "a.txt")).toMatchObject({ ok: true });
  await hasty.close();
});

test("files that come at once wait for their turn, and each gets its own document", async () => {
  const two = openParsers({ count: 2 });
  const names = Array.from({ length: 9 }, (_, index) => `Soil number ${index}`);
  const read = await Promise.all(names.map((name) => two.read(strToU8(`# ${name}\n\nSoil is the earth.`), "a.md")));
  expect(read.map((outcome) => outcome.ok && outcome.document.record.title)).toEqual(names);
  await two.close();
});

test("who closes while a file is read is told that it was stopped, not that the file is bad", async () => {
  const closing = openParsers();
  await closing.read(text, "a.md");
  const long = closing.read(strToU8("Soil is the upper layer of the earth. ".repeat(50_000)), "long.md");
  await Promise.all([expect(long).rejects.toThrow(/was stopped/), wait(50).then(() => closing.close())]);
});
