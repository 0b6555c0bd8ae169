import { readFileSync } from "node:fs";
import { globSync } from "node:fs";
import { expect, test } from "vitest";
import { backendRooms, findViolations } from "./layers.ts";

const files = globSync(["packages/*/src/**/*.{ts,tsx}", "bench/src/**/*.ts"]);

test("every import is one that the table of rooms allows", () => {
  expect(files.length).toBeGreaterThan(100);
  expect(files.flatMap((file) => findViolations(file, readFileSync(file, "utf8")))).toEqual([]);
});

test("a planted import of one stage by another is found", () => {
  const planted = 'import { rankPassages } from "../retrieval/rank-passages.ts";';
  expect(findViolations("packages/backend/src/planning/planted.ts", planted)).toHaveLength(1);
});

test("a planted import of Node in the pure domain is found", () => {
  expect(findViolations("packages/curriculum/src/checks/planted.ts", 'import "node:fs";')).toHaveLength(1);
});

test("a planted import of the backend by the web application is found", () => {
  const planted = 'import { x } from "@curriculum/backend/platform/config.ts";';
  expect(findViolations("packages/frontend/src/planted.ts", planted)).toHaveLength(1);
});

test("ARCHITECTURE.md names every room of the backend", () => {
  const architecture = readFileSync("ARCHITECTURE.md", "utf8");
  const missing = Object.keys(backendRooms).filter((room) => room !== "main" && !architecture.includes(`\`${room}/\``));
  expect(missing).toEqual([]);
});

test("no file is longer than 300 lines and no folder is called by what it is not", () => {
  const sources = files.filter((file) => !file.endsWith(".generated.ts"));
  const long = sources.filter((file) => readFileSync(file, "utf8").split("\n").length > 301);
  expect(long).toEqual([]);
  expect(sources.filter((file) => /\/(utils?|helpers?|common|shared|services?|lib)\//.test(file))).toEqual([]);
});
