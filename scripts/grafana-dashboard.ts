import { databaseRows } from "./dashboard-database.ts";
import type { Panel } from "./dashboard-panel.ts";
import { serviceRows } from "./dashboard-service.ts";
import { upkeepRows } from "./dashboard-upkeep.ts";

// The Grafana dashboard as a value: rows of panels, each a title, a unit and its queries. build-dashboard.ts writes it.
export const dashboardPath = "deploy/grafana-dashboard.json";

const rows = { ...serviceRows, ...databaseRows, ...upkeepRows };

const source = { type: "prometheus", uid: "${source}" };
const rowHeight = 8;

/** The text of the dashboard's file. */
export function dashboardText(): string {
  const panels: unknown[] = [];
  let y = 0;
  for (const [title, list] of Object.entries(rows)) {
    panels.push({
      id: panels.length + 1,
      type: "row",
      title,
      collapsed: false,
      gridPos: { x: 0, y, w: 24, h: 1 },
      panels: [],
    });
    y += 1;
    let x = 0;
    const height = list.every((panel) => panel.kind === "stat") ? 4 : rowHeight;
    for (const panel of list) {
      const width = panel.width ?? 8;
      if (x + width > 24) [x, y] = [0, y + height];
      panels.push(panelOf(panel, panels.length + 1, { x, y, w: width, h: height }));
      x += width;
    }
    y += height;
  }
  const dashboard = {
    uid: "curriculum-generator",
    title: "Curriculum Generator",
    tags: ["curriculum"],
    editable: true,
    graphTooltip: 1,
    schemaVersion: 39,
    refresh: "30s",
    time: { from: "now-6h", to: "now" },
    timezone: "browser",
    templating: {
      list: [
        {
          name: "source",
          label: "Data source",
          type: "datasource",
          query: "prometheus",
          hide: 0,
          refresh: 1,
          current: {},
        },
      ],
    },
    annotations: { list: [] },
    panels,
  };
  return `${JSON.stringify(dashboard, null, 2)}\n`;
}

function panelOf(panel: Panel, id: number, gridPos: Record<string, number>): unknown {
  const kind = panel.kind ?? "timeseries";
  const isTable = kind === "table";
  return {
    id,
    type: kind,
    title: panel.title,
    ...(panel.description === undefined ? {} : { description: panel.description }),
    datasource: source,
    gridPos,
    fieldConfig: {
      defaults: { unit: panel.unit, min: 0, thresholds: thresholdsOf(panel), ...lineOf(panel, kind) },
      overrides: [],
    },
    options: optionsOf(kind),
    targets: Object.entries(panel.queries).map(([expr, legendFormat], index) => ({
      refId: String.fromCodePoint(65 + index),
      datasource: source,
      expr,
      legendFormat: legendFormat === "" ? "__auto" : legendFormat,
      ...(isTable ? { format: "table", instant: true } : { range: true }),
    })),
    ...(isTable ? { transformations: [{ id: "joinByField", options: { byField: "id", mode: "outer" } }] } : {}),
  };
}

function thresholdsOf({ limit, isRedBelow }: Panel): unknown {
  const steps = [{ color: isRedBelow ? "red" : "green", value: null as number | null }];
  if (limit !== undefined) steps.push({ color: isRedBelow ? "green" : "red", value: limit });
  return { mode: "absolute", steps };
}

function lineOf({ limit }: Panel, kind: string): object {
  if (kind !== "timeseries") return {};
  return {
    custom: { fillOpacity: 8, showPoints: "never", thresholdsStyle: { mode: limit === undefined ? "off" : "line" } },
  };
}

function optionsOf(kind: string): object {
  if (kind === "timeseries")
    return { legend: { displayMode: "list", placement: "bottom" }, tooltip: { mode: "multi" } };
  if (kind === "table") return { showHeader: true };
  return { reduceOptions: { calcs: ["lastNotNull"], fields: "", values: false } };
}
