import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { dashboardPath, dashboardText } from "./grafana-dashboard.ts";

interface Dashboard {
  templating: { list: { name: string; type: string; query: string }[] };
  panels: {
    id: number;
    type: string;
    title: string;
    datasource?: { uid: string };
    gridPos: { x: number; y: number; w: number; h: number };
    targets?: { refId: string; expr: string; datasource: { uid: string } }[];
  }[];
}

const dashboard = JSON.parse(dashboardText()) as Dashboard;

test("deploy/grafana-dashboard.json is in step with its panels (else: node scripts/build-dashboard.ts)", () => {
  expect(readFileSync(dashboardPath, "utf8")).toBe(dashboardText());
});

test("whoever imports it chooses the data source, and every query takes that one", () => {
  expect(dashboard.templating.list).toMatchObject([{ name: "source", type: "datasource", query: "prometheus" }]);
  const panels = dashboard.panels.filter((panel) => panel.type !== "row");
  for (const panel of panels) {
    expect(panel.datasource?.uid).toBe("${source}");
    expect(panel.targets?.length).toBeGreaterThan(0);
    for (const target of panel.targets ?? []) expect(target.datasource.uid).toBe("${source}");
  }
});

test("panels have ids of their own and stand beside one another, never upon", () => {
  const { panels } = dashboard;
  expect(new Set(panels.map((panel) => panel.id)).size).toBe(panels.length);
  for (const [index, { gridPos: a, title }] of panels.entries()) {
    expect({ title, right: a.x + a.w <= 24 }).toEqual({ title, right: true });
    for (const { gridPos: b, title: other } of panels.slice(index + 1)) {
      const isApart = a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y;
      expect({ title, other, isApart }).toEqual({ title, other, isApart: true });
    }
  }
});
