import { execFile, spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { readSamples, readTypes } from "./exposition.ts";

const run = promisify(execFile);
const rules = resolve("deploy/alerts.yml");

/** Prometheus' own evaluation of rules (Debian: apt-get install prometheus). */
export const hasPromtool = spawnSync("promtool", ["--version"]).status === 0;

/** What is scraped, minute by minute: the text stays for so long; counters climb from the state before to this one. */
export interface Stage {
  scrape: string;
  minutes: number;
}

/** Names of the alerts that fire at the end, by Prometheus' own evaluation of deploy/alerts.yml. */
export async function listFiring(stages: readonly Stage[]): Promise<string[]> {
  const minutes = stages.reduce((sum, stage) => sum + stage.minutes, 0) - 1;
  const folder = await mkdtemp(join(tmpdir(), "curriculum-alerts-"));
  try {
    const file = join(folder, "test.yml");
    await writeFile(
      file,
      // JSON is YAML. Expecting nothing, promtool tells everything that there is.
      JSON.stringify({
        rule_files: [rules],
        evaluation_interval: "1m",
        tests: [
          {
            interval: "1m",
            input_series: listSeries(stages, minutes * 60),
            promql_expr_test: [
              { expr: 'group by (alertname) (ALERTS{alertstate="firing"})', eval_time: `${minutes}m`, exp_samples: [] },
            ],
          },
        ],
      }),
    );
    const { stdout, stderr } = await run("promtool", ["test", "rules", file]).catch(
      (failure: { stdout: string; stderr: string }) => failure,
    );
    const output = `${stdout}${stderr}`;
    if (!/SUCCESS|FAILED/.test(output) || /error (?:executing|parsing)|parse error/i.test(output))
      throw new Error(output);
    return [...output.matchAll(/alertname="(\w+)"/g)].map(([, name = ""]) => name).toSorted();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** One series for each sample of the scrapes, a value for each minute. Prometheus' test begins at 1970: times are moved there. */
function listSeries(stages: readonly Stage[], end: number): { series: string; values: string }[] {
  const shift = Date.now() / 1_000 - end;
  const maps = stages.map(
    ({ scrape }) => new Map(readSamples(scrape).map(({ name, labels, value }) => [`${name}${labels}`, value])),
  );
  const types = new Map(stages.flatMap(({ scrape }) => [...readTypes(scrape)]));
  const names = [...new Set(maps.flatMap((map) => [...map.keys()]))].filter((name) =>
    /^(curriculum_|process_start_time)/.test(name),
  );
  return names.map((name) => {
    const metric = name.replace(/\{.*/s, "");
    const isTime = /_(timestamp|start_time)_seconds$/.test(metric);
    const type = types.get(metric) ?? types.get(metric.replace(/_(bucket|count|sum)$/, ""));
    const values = stages.flatMap(({ minutes }, index) => {
      const value = maps[index]?.get(name);
      if (value === undefined) return Array<string>(minutes).fill("_");
      const before = maps[index - 1]?.get(name) ?? (index === 0 ? value : 0);
      return Array.from({ length: minutes }, (_, minute) => {
        if (type === "gauge" || type === undefined) return String(isTime ? value - shift : value);
        return String(before + ((value - before) * (minute + 1)) / minutes);
      });
    });
    return { series: withTarget(name), values: values.join(" ") };
  });
}

function withTarget(name: string): string {
  const target = 'instance="127.0.0.1:9464",job="curriculum"';
  return name.endsWith("}") ? name.replace(/\}$/, `,${target}}`) : `${name}{${target}}`;
}
