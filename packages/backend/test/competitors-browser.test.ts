import { Buffer } from "node:buffer";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../src/platform/database.ts";
import { openBrowserForWeb } from "./find-browser.ts";
import { smallProgram, startSmallProgram, writeSmallProgram } from "./small-program.ts";
import { startProduct, type Product } from "./start-product.ts";
import { openTestDatabase } from "./test-database.ts";

const found = await openBrowserForWeb("browser test of programs of others");

// One Administrator's walk: each step goes on where the last one ended.
describe.skipIf(found.browser === null)("programs of others in the browser", { timeout: 60_000 }, () => {
  let database: Database;
  let product: Product;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    database = await openTestDatabase();
    await startSmallProgram(database);
    await writeSmallProgram(database);
    product = await startProduct(database.url);
    page = await (found.browser as Browser).newPage();
    page.setDefaultTimeout(10_000);
    page.on("pageerror", (error) => faults.push(String(error)));
    await page.goto(product.signInLink);
  }, 90_000);
  afterAll(async () => {
    await found.browser?.close();
    await product?.stop();
    await database?.close();
  });

  const choose = (name: string, text: string) =>
    page.getByLabel(/Drop files here/).setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) });

  test("the program's page says that there is nothing to compare with, and leads to where it is imported", async () => {
    await page.goto(`${product.address}/programs/${smallProgram.programId}`);
    await page.getByRole("link", { name: "Comparison" }).click();
    await page.getByRole("heading", { name: "There is nothing to compare with yet" }).waitFor();
    await page.getByRole("link", { name: "Import one" }).click();
    await page.getByRole("heading", { name: "No program of others is stored" }).waitFor();
  });

  test("a file that does not say whose program it is is refused with what to do, and what was typed stays", async () => {
    await page.getByText("What the files should look like").click();
    await page.getByText("One row for each topic.").waitFor();
    await choose("b.csv", "topic,description\nDashboards,A dashboard shows figures.\nPirouettes,Turn on one leg.");
    await page.getByLabel("Name of the program").fill("Ballet of Data");
    await page.getByRole("button", { name: "Import", exact: true }).click();
    await page
      .getByRole("alert")
      .getByText(/b\.csv.*no institution is named/)
      .waitFor();
    expect(await page.getByLabel("Name of the program").inputValue()).toBe("Ballet of Data");
  });

  test("with its institution it is stored and listed", async () => {
    await page.getByLabel("Institution").fill("Moor College");
    await page.keyboard.press("Enter");
    await page.getByRole("status").getByText("Ballet of Data: new, 2 topics").waitFor();
    const row = page.getByRole("row", { name: /Ballet of Data/ });
    expect(await row.getByRole("cell").allTextContents()).toEqual([
      "Moor College",
      "not said",
      "not said",
      "2",
      "Remove",
    ]);
  });

  test("a document is read too", async () => {
    await choose("r.md", "# Reporting\n\nInstitution: Fen\n\nLevel: EQF 5\n\n## Data quality\n\nClean data.\n");
    await page.getByRole("button", { name: "Import", exact: true }).click();
    await page.getByRole("status").getByText("Reporting: new, 1 topic").waitFor({ timeout: 30_000 });
  });

  test("the program is compared: parts of the similarity, gaps in the other's words, what to do", async () => {
    await page.goto(`${product.address}/programs/${smallProgram.programId}/comparison`);
    await page
      .getByText(/^Similarity: \d+ of 100$/)
      .first()
      .waitFor();
    expect(await page.getByRole("progressbar").count()).toBe(2);
    await page.getByRole("cell", { name: /of their 2 topics have one of ours/ }).waitFor();
    await page.getByText("“Turn on one leg.”").waitFor();
    await page.getByText(/→ .*“Pirouettes”/).waitFor();
  });

  test("programs are chosen from the keyboard; with none the page says so", async () => {
    await page.getByRole("checkbox", { name: /Reporting/ }).focus();
    await page.keyboard.press("Space");
    await page.getByRole("progressbar", { name: "Similarity with Reporting" }).waitFor({ state: "detached" });
    await page.getByRole("progressbar", { name: "Similarity with Ballet of Data" }).waitFor();
    await page.getByRole("checkbox", { name: /Ballet/ }).focus();
    await page.keyboard.press("Space");
    await page.getByText("Choose at least one program.").waitFor();
  });

  test("a program is removed after a second word", async () => {
    await page.getByRole("link", { name: "Programs of others", exact: true }).click();
    await page.getByRole("button", { name: "Remove Reporting" }).click();
    await page.getByRole("button", { name: "Yes, remove Reporting" }).click();
    await page.getByRole("row", { name: /Reporting/ }).waitFor({ state: "detached" });
    expect(await page.getByRole("row", { name: /Ballet of Data/ }).count()).toBe(1);
    expect(faults).toEqual([]);
  });
});
