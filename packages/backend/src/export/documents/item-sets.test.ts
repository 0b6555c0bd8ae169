import { buildTestCurriculum } from "@curriculum/curriculum/checks/test-curriculum.ts";
import { matching, ordering } from "@curriculum/curriculum/checks/test-curriculum/mutations/mutation.ts";
import { expect, test } from "vitest";
import { exportCurriculum } from "../export-curriculum.ts";
import { setAnswer, setTable } from "./item-sets.ts";

const curriculum = buildTestCurriculum();
const sets = [matching(curriculum), ordering(curriculum)] as const;

async function textOf(document: "student-paper" | "answer-key"): Promise<string> {
  const [file] = await exportCurriculum(curriculum, "md", { documents: [document] });
  return new TextDecoder().decode(file!.bytes);
}

test("the answer names each premise with its letter, and the steps in the order of the key", () => {
  expect(setAnswer(sets[0])).toBe("1 E, 2 C, 3 B, 4 D");
  expect(setAnswer(sets[1])).toBe("C, A, B");
});

test("every premise, every response and every step stands in the student's table once", () => {
  for (const item of sets) {
    const table = JSON.stringify(setTable(item, "8"));
    const texts = item.type === "matching" ? [...item.premises, ...item.responses] : item.steps;
    for (const { text } of texts) expect(table.split(text)).toHaveLength(2);
  }
});

test("the student paper tells the marks and no reason, the key tells both answer and reasons", async () => {
  const [paper, key] = [await textOf("student-paper"), await textOf("answer-key")];
  const { rationale } = sets[0].premises[0]!;
  expect(paper).toContain("(4 marks)");
  expect(paper).not.toContain(rationale);
  expect(paper).not.toContain(setAnswer(sets[0]));
  expect(key).toContain(setAnswer(sets[0]));
  expect(key).toContain(setAnswer(sets[1]));
  expect(key).toContain(rationale);
});
