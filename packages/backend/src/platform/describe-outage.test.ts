import { expect, test } from "vitest";
import { describeOutage } from "./describe-outage.ts";

const failure = (code: string, cause?: unknown) => Object.assign(new Error("failed", { cause }), { code });

test("a full disk is told with what is full and what to do, wherever it struck", () => {
  expect(describeOutage(failure("53100"))).toMatch(/disk of the database is full.*Free room/);
  expect(describeOutage(failure("25006"))).toMatch(/takes no writes just now: its disk is nearly full.*Free room/);
  expect(describeOutage(failure("ENOSPC"))).toMatch(/DATA_DIR is full.*Free room/);
  expect(describeOutage(new Error("no", { cause: failure("ENOSPC") }))).toMatch(/DATA_DIR is full/);
});

test("a database that is away is told as passing", () => {
  for (const code of ["57P01", "57P03", "08006", "ECONNREFUSED"])
    expect(describeOutage(failure(code))).toMatch(/does not answer just now.*again/);
});

test("a bug stays a bug", () => {
  expect(describeOutage(failure("42P01"))).toBeNull();
  expect(describeOutage(new TypeError("x is not a function"))).toBeNull();
  expect(describeOutage("text")).toBeNull();
});
