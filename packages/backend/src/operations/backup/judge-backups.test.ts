import { expect, test } from "vitest";
import { judgeBackups, lastDue } from "./judge-backups.ts";
import { testRecord } from "./test-record.ts";

const before = testRecord("2026-06-29T02:00:00Z");
const today = testRecord("2026-06-30T02:00:00Z");
const noon = new Date("2026-06-30T12:00:00Z");
const kinds = (records: Parameters<typeof judgeBackups>[0], now = noon) =>
  judgeBackups(records, now).alarms.map((alarm) => alarm.kind);

test("a proved backup of this night raises nothing", () => {
  expect(judgeBackups([before, today], noon)).toEqual({ alarms: [], newestProved: today, provedAgeHours: 10 });
});

test("a run that did not start within an hour of 02:00 UTC is missed", () => {
  expect(kinds([before], new Date("2026-06-30T03:00:00Z"))).toEqual([]);
  expect(kinds([before], new Date("2026-06-30T03:00:01Z"))).toEqual(["missed"]);
});

test("a run by hand since then stands for the one that was missed", () => {
  expect(kinds([before, testRecord("2026-06-30T09:00:00Z", { kind: "manual" })])).toEqual([]);
});

test("more than 26 hours without a proved backup is late, however many were made", () => {
  const unproved = testRecord("2026-06-30T02:00:00Z", { provedAt: null });
  expect(kinds([before, unproved], new Date("2026-06-30T04:00:00Z"))).toEqual([]);
  expect(kinds([before, unproved], new Date("2026-06-30T04:00:01Z"))).toEqual(["late"]);
  expect(kinds([], noon)).toEqual(["missed", "late"]);
});

test("a completed backup that no restore has proved two hours later is not counted on", () => {
  const finishedAt = new Date("2026-06-30T09:00:00Z");
  const second = testRecord("2026-06-30T08:00:00Z", { provedAt: null, finishedAt });
  expect(kinds([today, second], new Date("2026-06-30T11:00:00Z"))).toEqual([]);
  expect(kinds([today, second], new Date("2026-06-30T11:00:01Z"))).toEqual(["unproved"]);
});

test("a drill that failed is told at once, with its reason", () => {
  const second = testRecord("2026-06-30T08:00:00Z", { provedAt: null, error: "programs: 2 rows instead of 3" });
  const { alarms } = judgeBackups([today, second], new Date("2026-06-30T08:10:00Z"));
  expect(alarms).toMatchObject([{ kind: "unproved", backupId: second.id }]);
  expect(alarms[0]?.message).toContain("programs: 2 rows instead of 3");
});

test("a run that failed last is told with its reason, and a success after it ends the alarm", () => {
  const failed = testRecord("2026-06-30T08:00:00Z", { status: "failed", provedAt: null, error: "disk full" });
  expect(judgeBackups([today, failed], noon).alarms).toMatchObject([{ kind: "failed" }]);
  expect(kinds([failed, today, testRecord("2026-06-30T09:00:00Z")])).toEqual([]);
});

test("a backup without rows or bytes is empty", () => {
  expect(kinds([testRecord("2026-06-30T02:00:00Z", { rows: { programs: 0 } })])).toEqual(["empty"]);
  expect(kinds([testRecord("2026-06-30T02:00:00Z", { bytes: 0 })])).toEqual(["empty"]);
});

test("less than half of the rows or bytes of the last proved one is shrunken; half is not", () => {
  const rows = (programs: number) => kinds([before, testRecord("2026-06-30T02:00:00Z", { rows: { programs } })]);
  expect(rows(500)).toEqual([]);
  expect(rows(499)).toEqual(["shrunken"]);
  expect(kinds([before, testRecord("2026-06-30T02:00:00Z", { bytes: 499_999 })])).toEqual(["shrunken"]);
});

test("the last due time is today's or yesterday's 02:00 UTC", () => {
  expect(lastDue(new Date("2026-06-30T01:59:59Z")).toISOString()).toBe("2026-06-29T02:00:00.000Z");
  expect(lastDue(new Date("2026-06-30T02:00:00Z")).toISOString()).toBe("2026-06-30T02:00:00.000Z");
});
