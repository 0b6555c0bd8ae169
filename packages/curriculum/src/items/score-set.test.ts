import { expect, test } from "vitest";
import { matching, ordering } from "../checks/test-curriculum/mutations/mutation.ts";
import { buildTestCurriculum } from "../checks/test-curriculum.ts";
import { itemMarks } from "../exam/question-worth.ts";
import { scoreMatching, scoreOrdering } from "./score-set.ts";

test("each right pair of a matching item earns one mark, and a premise left open none", () => {
  const item = matching(buildTestCurriculum());
  const key = new Map(item.premises.map(({ id, responseId }) => [id, responseId]));
  expect(scoreMatching(item, key)).toBe(itemMarks(item));
  key.delete(item.premises[0]!.id);
  expect(scoreMatching(item, key)).toBe(itemMarks(item) - 1);
});

test("the key of an ordering item earns all marks, its reverse none, and one step out of place some", () => {
  const item = ordering(buildTestCurriculum());
  const [first, ...rest] = item.order;
  expect(scoreOrdering(item, item.order)).toBe(itemMarks(item));
  expect(scoreOrdering(item, item.order.toReversed())).toBe(0);
  expect(scoreOrdering(item, [...rest, first!])).toBe(itemMarks(item) - 1);
});
