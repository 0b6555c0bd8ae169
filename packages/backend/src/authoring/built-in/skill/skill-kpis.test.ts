import { skillKinds } from "@curriculum/curriculum/model/skill-kind.ts";
import { describe, expect, test } from "vitest";
import { settings } from "../setting/settings.ts";
import { skillKindOf } from "./skill-kind.ts";
import { writeKpis } from "./skill-kpis.ts";

const business = settings.find(({ domain }) => domain === "business and management")!;
const care = settings.find(({ domain }) => domain === "health care")!;
const software = settings.find(({ domain }) => domain === "software development")!;

describe.each(skillKinds)("indicators of %s", (kind) => {
  const written = [0, 1, 2, 3].flatMap((turn) => writeKpis(kind, "star schemas", business, turn));

  test("name measure, threshold, unit, period and instrument, as defaults, with nothing left to fill in", () => {
    for (const kpi of written) {
      expect(kpi.standing).toBe("default");
      expect(kpi.threshold).toMatch(/^[≥≤=] \d/);
      for (const text of [kpi.text, kpi.measure, kpi.unit, kpi.period, kpi.instrument])
        expect(text).toMatch(/^[^{}]{4,}$/);
      // Somebody at work measures: a person of the setting, or people asked.
      expect(kpi.instrument).toMatch(/managing director|operations manager|owners of a small firm/);
    }
  });

  test("are two of four, others for the next skill but one", () => {
    expect(new Set(written.map(({ text }) => text)).size).toBe(4);
    const [first, , third] = [0, 1, 2].map((turn) => writeKpis(kind, "star schemas", business, turn));
    expect(third!.map(({ text }) => text)).not.toEqual(first!.map(({ text }) => text));
  });

  test("belong to the kind alone", () => {
    const texts = new Set(written.map(({ text }) => text));
    for (const other of skillKinds.filter((one) => one !== kind)) {
      for (const { text } of writeKpis(other, "star schemas", business, 0)) expect(texts).not.toContain(text);
    }
  });
});

test.each([
  ["calculate", "current ratios", business, "calculation"],
  ["apply", "corporate social responsibility", business, "compliance"],
  ["apply", "production planning", business, "management"],
  ["apply", "information technology", business, "analysis"],
  ["recognise", "gestational diabetes", care, "care"],
  ["recognise", "infinite loops", software, "fault-finding"],
  ["recognise", "inflation", business, "analysis"],
  ["carry-out", "interviews", business, "research"],
  ["carry-out", "wound dressing", care, "care"],
  ["carry-out", "stocktaking", business, "procedure"],
  ["use", "the split() method", software, "procedure"],
  ["design", "dashboards", business, "design"],
  ["manage", "recruitment", business, "management"],
  ["explain", "vitamins", care, "communication"],
  ["analyse", "the severity of heart failure", care, "care"],
] as const)("to %s %s is work of another kind than the rest", (deed, object, setting, kind) => {
  expect(skillKindOf(deed, object, setting)).toBe(kind);
});
