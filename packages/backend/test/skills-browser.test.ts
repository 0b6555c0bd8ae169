import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../src/platform/database.ts";
import { findCurriculum } from "../src/programs/load-curriculum.store.ts";
import { upsertSkills, upsertSkillUses } from "../src/skills/skill.store.ts";
import { openBrowserForWeb } from "./find-browser.ts";
import { openSmallProgram, smallProgram } from "./small-program.ts";
import { startProduct, type Product } from "./start-product.ts";
import { openTestDatabase } from "./test-database.ts";

const found = await openBrowserForWeb("browser test of published skills");

// One person's walk: each step goes on where the last one ended.
describe.skipIf(found.browser === null)("published skills in the browser", { timeout: 60_000 }, () => {
  let database: Database;
  let product: Product;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    database = await openTestDatabase();
    await openSmallProgram(database);
    product = await startProduct(database.url);
    page = await (found.browser as Browser).newPage();
    page.setDefaultTimeout(15_000);
    page.on("pageerror", (error) => faults.push(String(error)));
    await page.goto(product.signInLink);
    await page.goto(`${product.address}/programs/${smallProgram.programId}/skills`);
  }, 90_000);
  afterAll(async () => {
    await found.browser?.close();
    await product?.stop();
    await database?.close();
  });

  test("each indicator says when and how it is measured, and whose the thresholds are", async () => {
    await page
      .getByText(/^each .*: .* by the /i)
      .first()
      .waitFor();
    await page.getByText("Thresholds are the institution's defaults").first().waitFor();
  });

  test("where no published skills are stored, the page says how they come in", async () => {
    await page.getByRole("button", { name: "Match with ESCO and O*NET" }).click();
    await page.getByRole("alert").getByText("curriculum skills import").waitFor();
  });

  test("skills and job roles are matched: what they stand for, why, and what is lacking", async () => {
    const { skills, program } = (await findCurriculum(database.db, smallProgram.programId))!;
    const common = { taxonomy: "ESCO" as const, alternativeLabels: [], reuseLevel: null, description: "" };
    const stored = [
      { ...common, uri: "http://x/own", label: skills[0]!.name, kind: "skill/competence" },
      { ...common, uri: "http://x/none", label: "groom falconry birds", kind: "skill/competence" },
      { ...common, uri: "http://x/role", label: program.jobRoles[0]!, kind: "occupation" },
    ];
    const uses = ["own", "none"].map((name) => ({
      skillUri: `http://x/${name}`,
      occupationUri: "http://x/role",
      isEssential: true,
    }));
    await database.transaction(async (tx) => {
      await upsertSkills(tx, stored, "1.2.0");
      await upsertSkillUses(tx, uses);
    });
    await page.getByRole("button", { name: "Match with ESCO and O*NET" }).click();
    await page
      .getByRole("status")
      .getByText(/stand for a published one; 1 occupation found\./)
      .waitFor();
    await page.getByText(`Job role: ${program.jobRoles[0]}`).waitFor();
    await page.getByText(/names alike to 100 %/).waitFor();
    await page.getByText("No outcome speaks of it").click();
    await page.getByText("groom falconry birds").waitFor();
    await page.getByText(/ESCO 1\.2\.0 · score \d\.\d\d · 100 % of its name · http:\/\/x\/own/).waitFor();
    await page.getByRole("button", { name: "Match again" }).waitFor();
    expect(faults).toEqual([]);
  });
});
