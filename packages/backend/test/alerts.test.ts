import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { createDatabase } from "../src/platform/create-database.ts";
import type { Database } from "../src/platform/database.ts";
import { startEmbeddedPostgres } from "../src/platform/embedded-postgres.ts";
import { readTypes } from "./exposition.ts";
import { hasPromtool, listFiring } from "./fire-alerts.ts";
import { openMonitoredServer, type MonitoredServer } from "./open-monitored-server.ts";
import { plantedFaults } from "./planted-faults.ts";
import { realFaults } from "./real-faults.ts";
import { openTestDatabase } from "./test-database.ts";

interface Rule {
  alert: string;
  expr: string;
  annotations: { summary: string; description: string };
}

const file = await readFile("deploy/alerts.yml", "utf8");
const rules = (parse(file) as { groups: { rules: Rule[] }[] }).groups.flatMap((group) => group.rules);
const isRequired = process.env["CI"] !== undefined && process.env["CI"] !== "";
if (!hasPromtool) process.stderr.write("The alerts are not fired: there is no promtool (apt-get install prometheus)\n");

test.skipIf(!isRequired)("in CI there is promtool to fire the alerts with", () => {
  expect(hasPromtool).toBe(true);
});

test("every rule is fired by a fault of its own, and says what to do", () => {
  const fired = ["CurriculumDatabaseDown", ...Object.keys(realFaults), ...Object.keys(plantedFaults)];
  expect(fired.toSorted()).toEqual(rules.map((rule) => rule.alert).toSorted());
  for (const { annotations } of rules) {
    expect(annotations.summary.length).toBeGreaterThan(20);
    expect(annotations.description.length).toBeGreaterThan(20);
  }
});

/** A product on a database of its own, for one fault. */
async function withProduct<T>(work: (product: MonitoredServer, owner: Database) => Promise<T>): Promise<T> {
  const owner = await openTestDatabase();
  const product = await openMonitoredServer(owner.url);
  try {
    return await work(product, owner);
  } finally {
    await product.close();
    await owner.close();
  }
}

let healthy: string;
beforeAll(async () => {
  healthy = await withProduct((product) => product.scrapeAnew());
});

test("every metric that a rule names is one that the product exports", () => {
  const exported = readTypes(healthy);
  for (const { alert, expr } of rules) {
    for (const [name] of expr.matchAll(/\b(?:curriculum|process)_\w+/g)) {
      const metric = exported.has(name) ? name : name.replace(/_(bucket|count|sum)$/, "");
      expect({ alert, metric, isExported: exported.has(metric) }).toEqual({ alert, metric, isExported: true });
    }
  }
});

describe.skipIf(!hasPromtool)("by Prometheus' own evaluation", () => {
  test("control: nothing fires while all is well", async () => {
    expect(await listFiring([{ scrape: healthy, minutes: 90 }])).toEqual([]);
  });

  test.each(Object.entries(realFaults))("%s fires by a real fault", async (alert, fault) => {
    const firing = await withProduct(async (product, owner) => {
      const before = await product.scrapeAnew();
      const after = await fault(product, owner);
      return listFiring([
        { scrape: before, minutes: 10 },
        { scrape: after, minutes: 20 },
      ]);
    });
    expect(firing).toEqual([alert]);
  });

  test.each(Object.entries(plantedFaults))("%s fires by planted values", async (alert, fault) => {
    expect(await listFiring(fault(healthy))).toEqual([alert]);
  });

  describe("with a server of its own", () => {
    let folder: string;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), "curriculum-alerts-"));
    });
    afterAll(() => rm(folder, { recursive: true, force: true }));

    test("CurriculumDatabaseDown fires when PostgreSQL is stopped", async () => {
      const server = await startEmbeddedPostgres({ folder, unsafe: true });
      await createDatabase(server.urlOf("postgres"), "watched");
      const watched = await openMonitoredServer(server.urlOf("watched"));
      const before = await watched.scrapeAnew();
      await server.release();
      const after = await watched.scrapeAnew();
      await watched.close();
      const stages = [
        { scrape: before, minutes: 10 },
        { scrape: after, minutes: 4 },
      ];
      expect(await listFiring(stages)).toEqual(["CurriculumDatabaseDown"]);
    });
  });
});
