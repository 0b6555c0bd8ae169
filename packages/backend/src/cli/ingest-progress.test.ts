import { expect, test } from "vitest";
import type { Ingested } from "../ingestion/ingest-file.action.ts";
import { addFile, describeProgress, secondsLeft, startProgress } from "./ingest-progress.ts";

const read = { ok: true, isNew: true, pages: 10, words: 4_000, passages: 20 } as Ingested;
const known = { ok: true, isNew: false, pages: 10, words: 4_000, passages: 20 } as Ingested;
const refused: Ingested = { ok: false, problems: ["It is empty."] };

test("the time left is reckoned from the bytes that had to be read", () => {
  const half = addFile(startProgress([100, 100]), read, 100, 3);
  expect(secondsLeft(half)).toBe(3);
  expect(describeProgress(half)).toBe("1 of 2 files, 10 pages, 20 passages, 3 pages/s, 3.0 s left");
});

test("files that are known already give no rate", () => {
  const resumed = addFile(startProgress([100, 100]), known, 100, 1);
  expect(secondsLeft(resumed)).toBeNull();
  expect(describeProgress(resumed)).toBe("1 of 2 files, 10 pages, 20 passages, 0 pages/s, 1 known");
});

test("refused files are counted, and a finished run has nothing left", () => {
  expect(describeProgress(addFile(startProgress([100]), refused, 100, 2))).toBe(
    "1 of 1 file, 0 pages, 0 passages, 0 pages/s, 1 refused",
  );
});

test("a format without pages counts by its words", () => {
  const book = { ...read, pages: null } as Ingested;
  expect(addFile(startProgress([1]), book, 1, 1).pages).toBe(11);
});
