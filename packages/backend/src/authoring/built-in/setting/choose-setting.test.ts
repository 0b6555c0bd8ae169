import { expect, test } from "vitest";
import type { Brief } from "@curriculum/curriculum/model/brief.ts";
import type { ModulePlan } from "@curriculum/curriculum/model/plan.ts";
import { buildTestContext } from "../evidence/build-test-context.ts";
import { buildTestEvidence } from "../evidence/build-test-evidence.ts";
import { chooseSetting } from "./choose-setting.ts";
import { settings } from "./settings.ts";

const { brief } = buildTestContext();
const evidence = { ...buildTestEvidence([], []), passages: [] };

function domainOf(program: string, titles: readonly string[]): string {
  const named: Brief = { ...brief, program, sector: undefined, jobRoles: [] };
  return chooseSetting(
    named,
    titles.map((title) => ({ title }) as ModulePlan),
    evidence,
  ).domain;
}

test.each([
  ["Linux Server Administration", "Network Services", "information technology"],
  ["Bricklaying", "Concrete, Scaffolds and Formwork", "construction and building services"],
  ["Professional Cookery", "Menus and Kitchen Hygiene", "hospitality and catering"],
  ["Livestock Farming", "Pasture and Harvest", "agriculture and animal care"],
  ["Driving Heavy Vehicles", "Cargo, Pallets and Fleet", "transport and logistics"],
  ["Photography", "Camera and Lens", "media and design"],
  ["Programming with Python", "Functions and Loops", "software development"],
])("%s is set where such work is done", (program, title, domain) => {
  expect(domainOf(program, [title])).toBe(domain);
});

test("a program whose field nothing shows is set in professional practice", () => {
  expect(domainOf("Introductory Studies", ["First Part"])).toBe("professional practice");
  expect(settings.at(-1)?.domain).toBe("professional practice");
});
