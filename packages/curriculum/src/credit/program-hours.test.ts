import { expect, test } from "vitest";
import { programHours } from "./program-hours.ts";

test("30 US credits are 450 contact and 900 own hours, in integers", () => {
  expect(programHours({ credits: 30, creditFramework: "us" })).toMatchObject({
    totalHours: 1350,
    contactHours: 450,
    ownStudyHours: 900,
  });
});

test("120 credits are 120, 1200 and 3000 hours by framework", () => {
  const hours = (["hours", "uk", "ects"] as const).map(
    (creditFramework) => programHours({ credits: 120, creditFramework }).totalHours,
  );
  expect(hours).toEqual([120, 1200, 3000]);
});

test("contact hours follow the program's own share, else 30 %", () => {
  expect(programHours({ credits: 120, creditFramework: "hours" }).contactHours).toBe(36);
  expect(programHours({ credits: 120, creditFramework: "hours", contactShare: 0.45 }).contactHours).toBe(54);
});

test("contact and own study always sum to the total", () => {
  for (let credits = 1; credits <= 100; credits += 1) {
    const hours = programHours({ credits, creditFramework: "hours", contactShare: 0.37 });
    expect(hours.contactHours + hours.ownStudyHours).toBe(credits);
  }
});
