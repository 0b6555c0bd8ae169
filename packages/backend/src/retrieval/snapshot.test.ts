import { expect, test } from "vitest";
import { buildIndex } from "./build-index.ts";
import { rankPassages } from "./rank-passages.ts";
import { readSnapshot } from "./read-snapshot.ts";
import { saveSnapshot } from "./save-snapshot.ts";

const index = buildIndex(
  Array.from({ length: 500 }, (_, at) => ({
    id: `p${at}`,
    documentId: `d${at >> 7}`,
    sectionId: `${at >> 3}`,
    sectionPath: ["Ratios", `Topic ${at >> 3}`],
    documentTitle: "Accounting – an introduction",
    text: `Word${at % 17} and ledger${at % 5} balance the naïve account ${at}.`,
  })),
);

test("an index read back ranks exactly as before, to the last digit", () => {
  const read = readSnapshot(saveSnapshot(index, "f1"), "f1");
  if (!read.ok) throw new Error(read.problems.join());
  const query = "ledger3 account word11 topic 40 ratios";
  expect(rankPassages(read.index, query)).toEqual(rankPassages(index, query));
});

test("the same index gives the same bytes", () => {
  expect(saveSnapshot(index, "f1")).toEqual(saveSnapshot(index, "f1"));
});

test("an empty index survives too", () => {
  const read = readSnapshot(saveSnapshot(buildIndex([]), "none"), "none");
  expect(read.ok && read.index.passageIds).toEqual([]);
});

test("bytes at an odd place in a larger buffer are read as well", () => {
  const bytes = saveSnapshot(index, "f1");
  const larger = new Uint8Array(bytes.length + 3);
  larger.set(bytes, 3);
  expect(readSnapshot(larger.subarray(3), "f1").ok).toBe(true);
});

test("a stale snapshot is refused", () => {
  expect(readSnapshot(saveSnapshot(index, "f1"), "f2")).toMatchObject({ ok: false });
});

test("one changed bit anywhere is refused", () => {
  const bytes = saveSnapshot(index, "f1");
  for (const at of [0, 9, 20, 400, bytes.length >> 1, bytes.length - 40, bytes.length - 1]) {
    const changed = bytes.slice();
    changed[at]! ^= 1;
    expect(readSnapshot(changed, "f1").ok).toBe(false);
  }
});

test("a snapshot that is cut short is refused", () => {
  const bytes = saveSnapshot(index, "f1");
  for (const length of [0, 7, 40, bytes.length - 1]) expect(readSnapshot(bytes.slice(0, length), "f1").ok).toBe(false);
});
