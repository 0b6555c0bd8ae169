import { expect, test } from "vitest";
import { buildTestCurriculum } from "../checks/test-curriculum.ts";
import { matching, ordering } from "../checks/test-curriculum/mutations/mutation.ts";
import { correctDifficulty, judgeResults } from "./judge-results.ts";
import { readResults } from "./read-results.ts";

const curriculum = buildTestCurriculum();
const items = curriculum.modules
  .flatMap(({ assessments }) => assessments)
  .filter(({ type }) => type === "multiple_choice");
const [first, second, third] = items;

function keyOf(item: (typeof items)[number]): string {
  return item.type === "multiple_choice"
    ? String.fromCodePoint(65 + item.options.findIndex(({ correct }) => correct))
    : "";
}

function wrongOf(item: (typeof items)[number]): string {
  return keyOf(item) === "A" ? "B" : "A";
}

function linesOf(rows: string[][]) {
  return rows.map((cells, at) => ({ line: at + 1, cells }));
}

/** Twelve people: the better half is right on two items and wrong on `odd`, the other half the other way round. */
function rowsWith(odd: (typeof items)[number], even: (typeof items)[number], also: (typeof items)[number]): string[][] {
  return [
    ["person", odd.id, even.id, also.id],
    ...Array.from({ length: 12 }, (_, at) => [
      `p${at}`,
      at < 6 ? wrongOf(odd) : keyOf(odd),
      at < 6 ? keyOf(even) : wrongOf(even),
      at < 6 ? keyOf(also) : wrongOf(also),
    ]),
  ];
}

function judge(rows: string[][]) {
  const read = readResults(linesOf(rows), curriculum);
  if (!read.ok) throw new Error(read.problems.join(" "));
  return new Map(judgeResults(items, read.sheets).map((result) => [result.itemId, result]));
}

test("facility is the share right, and an item that the better half gets wrong is told for its key", () => {
  const results = judge(rowsWith(first!, second!, third!));
  const odd = results.get(first!.id)!;
  expect(odd).toMatchObject({ people: 12, facility: 0.5 });
  expect(odd.discrimination).toBeCloseTo(-1);
  expect(odd.remarks).toContain("Those who did well elsewhere got it wrong: check the key.");
  expect(results.get(second!.id)!.remarks).toEqual([]);
});

test("an option that draws more than the key is named", () => {
  const rows = [
    ["person", first!.id],
    ...Array.from({ length: 10 }, (_, at) => [`p${at}`, at < 3 ? keyOf(first!) : wrongOf(first!)]),
  ];
  expect(judge(rows).get(first!.id)!.remarks.join(" ")).toMatch(/^More chose .+ than the key/);
});

test("a few results leave the estimate, many replace it", () => {
  expect(correctDifficulty("easy", 2, 3)).toBe("easy");
  expect(correctDifficulty("easy", 30, 100)).toBe("hard");
  expect(correctDifficulty("hard", 95, 100)).toBe("easy");
});

test("empty cells are not counted as wrong, and nobody's order is told from few", () => {
  const rows = [
    ["person", first!.id, second!.id],
    ["a", keyOf(first!), ""],
    ["b", "1", "0"],
  ];
  const results = judge(rows);
  expect(results.get(first!.id)).toMatchObject({ people: 2, facility: 1, discrimination: null });
  expect(results.get(second!.id)).toMatchObject({ people: 1, facility: 0 });
});

test("a question may be named by its place in the examination papers", () => {
  const code = curriculum.modules[0]!.code;
  const read = readResults(
    linesOf([
      ["person", `${code} A 1`],
      ["a", "1"],
    ]),
    curriculum,
  );
  expect(read.ok && read.sheets[0]!.size).toBe(1);
});

test("what cannot be read is told with its place, all at once", () => {
  const read = readResults(
    linesOf([
      ["person", "nobody's question", first!.id],
      ["a", "1", "Q"],
    ]),
    curriculum,
  );
  expect(read).toEqual({
    ok: false,
    problems: [expect.stringContaining("“nobody's question” names no question"), expect.stringContaining("Line 2")],
  });
  expect(readResults([], curriculum).ok).toBe(false);
});

test("a matching and an ordering item are read by their letters and earn marks by parts", () => {
  const sets = [matching(curriculum), ordering(curriculum)] as const;
  const letters = (ids: readonly string[], parts: readonly { id: string }[]) =>
    ids.map((id) => String.fromCodePoint(65 + parts.findIndex((part) => part.id === id))).join("");
  const pairs = letters(
    sets[0].premises.map(({ responseId }) => responseId),
    sets[0].responses,
  );
  const order = letters(sets[1].order, sets[1].steps);
  const read = readResults(
    linesOf([
      ["person", sets[0].id, sets[1].id],
      ["a", pairs, order],
      ["b", `-${pairs.slice(1)}`, Array.from(order).toReversed().join(" ")],
    ]),
    curriculum,
  );
  if (!read.ok) throw new Error(read.problems.join(" "));
  const marks = read.sheets.map((sheet) => sets.map(({ id }) => sheet.get(id)!.score));
  expect(marks).toEqual([
    [1, 1],
    [1 - 1 / sets[0].premises.length, 0],
  ]);
  expect(judgeResults(sets, read.sheets).map(({ facility, options }) => [facility, options])).toEqual([
    [1 - 1 / (2 * sets[0].premises.length), []],
    [0.5, []],
  ]);
});

test("letters that are too few, too many or unknown are told with their line", () => {
  const { id } = matching(curriculum);
  const read = readResults(
    linesOf([
      ["person", id],
      ["a", "AB"],
      ["b", "ABCDZ"],
      ["c", "ZZZZ"],
    ]),
    curriculum,
  );
  expect(read.ok ? [] : read.problems).toHaveLength(3);
});
