import { expect, test } from "vitest";
import { allotHours } from "./allot-hours.ts";
import { apportion } from "./apportion.ts";

test("hours follow the weights and sum exactly", async () => {
  const shares = [1, 2, 4].map((weight) => ({ weight, min: 1, max: 20 }));
  const { hours, slack } = await allotHours(13, shares);
  expect(hours).toEqual([2, 4, 7]);
  expect(slack).toEqual([]);
});

test("bounds that cannot hold give way, and the slack says where and by how much", async () => {
  const { hours, slack } = await allotHours(10, [
    { weight: 1, min: 1, max: 3 },
    { weight: 1, min: 1, max: 3 },
  ]);
  expect(hours.reduce((sum, value) => sum + value, 0)).toBe(10);
  expect(slack.reduce((sum, value) => sum + value.hours, 0)).toBe(4);
});

test("without a solver the shares are still exact and inside their bounds", () => {
  const shares = [1, 1, 1, 5].map((weight) => ({ weight, min: 2, max: 9 }));
  expect(apportion(17, shares)).toEqual([3, 3, 2, 9]);
});
