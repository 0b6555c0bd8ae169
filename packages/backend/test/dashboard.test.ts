import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { readTypes } from "./exposition.ts";
import { hasPromtool } from "./fire-alerts.ts";
import { openMonitoredServer } from "./open-monitored-server.ts";
import { openTestDatabase } from "./test-database.ts";

const [dashboard, alerts, guide] = await Promise.all(
  ["deploy/grafana-dashboard.json", "deploy/alerts.yml", "docs/monitoring.md"].map((file) => readFile(file, "utf8")),
);
const queries = [...(dashboard ?? "").matchAll(/"expr": ("(?:[^"\\]|\\.)*")/g)].map(
  ([, text]) => JSON.parse(text ?? "") as string,
);
let exported: Set<string>;

beforeAll(async () => {
  const owner = await openTestDatabase();
  const product = await openMonitoredServer(owner.url);
  exported = new Set(readTypes(await product.scrapeAnew()).keys());
  await product.close();
  await owner.close();
});

/** Metrics that a text names, a histogram by its own name. */
function metricsIn(text: string): string[] {
  const names = [...text.matchAll(/\b(?:curriculum|process|nodejs)_\w+/g)].map(([name]) => name);
  return names.map((name) => (exported.has(name) ? name : name.replace(/_(bucket|count|sum)$/, "")));
}

test("every metric that a panel names is one that the product exports", () => {
  expect(queries.length).toBeGreaterThan(50);
  for (const query of queries) {
    const names = metricsIn(query);
    expect(names.length).toBeGreaterThan(0);
    expect({ query, unknown: names.filter((name) => !exported.has(name)) }).toEqual({ query, unknown: [] });
  }
});

test("every metric of the product stands in a panel, and in the guide with its meaning", () => {
  const own = [...exported].filter((name) => name.startsWith("curriculum_"));
  expect(own.length).toBeGreaterThan(40);
  const shown = new Set(queries.flatMap(metricsIn));
  expect(own.filter((name) => !shown.has(name))).toEqual([]);
  expect(own.filter((name) => !guide?.includes(`\`${name}\``))).toEqual([]);
});

test("every alert stands in the guide with what to do, and the guide names no metric or alert that there is not", () => {
  const names = [...(alerts ?? "").matchAll(/alert: (\w+)/g)].map(([, name]) => name ?? "");
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name) => !guide?.includes(`\`${name}\``))).toEqual([]);
  const named = [...(guide ?? "").matchAll(/`(Curriculum[A-Z]\w+)`/g)].map(([, name]) => name ?? "");
  expect(named.filter((name) => !names.includes(name))).toEqual([]);
  expect(
    metricsIn((guide ?? "").replaceAll(/curriculum_(db|app|worker|owner|backup)\b/g, "")).filter(
      (name) => !exported.has(name),
    ),
  ).toEqual([]);
});

test.skipIf(!hasPromtool)("Prometheus understands every query of the dashboard", async () => {
  const folder = await mkdtemp(join(tmpdir(), "curriculum-dashboard-"));
  const file = join(folder, "queries.yml");
  const rules = queries.map((query, index) => ({
    record: `query:${index}`,
    expr: query.replaceAll("$__rate_interval", "5m"),
  }));
  await writeFile(file, JSON.stringify({ groups: [{ name: "dashboard", rules }] }));
  const { stdout, stderr } = spawnSync("promtool", ["check", "rules", file], { encoding: "utf8" });
  await rm(folder, { recursive: true, force: true });
  expect(`${stdout}${stderr}`).toContain(`SUCCESS: ${queries.length} rules found`);
});
