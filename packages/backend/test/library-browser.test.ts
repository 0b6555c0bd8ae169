import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../src/platform/database.ts";
import { openBrowserForWeb } from "./find-browser.ts";
import { startSmallProgram, writeSmallProgram } from "./small-program.ts";
import { startProduct, type Product } from "./start-product.ts";
import { openTestDatabase } from "./test-database.ts";

const found = await openBrowserForWeb("browser test of the library");

// One Administrator's walk through the library: each step goes on where the last one ended.
describe.skipIf(found.browser === null)("the library in the browser", { timeout: 60_000 }, () => {
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

  test("lists what there is, with type, year, credibility and verdict", async () => {
    await page.getByRole("link", { name: "Library" }).click();
    const row = page.getByRole("row", { name: /Foundations of Business Intelligence/ });
    await row.waitFor();
    expect(await row.getByRole("cell").allTextContents()).toEqual([
      "textbook",
      "2026",
      expect.stringMatching(/^\d+$/),
      "admitted",
    ]);
    await page.getByText("2 documents").waitFor();
  });

  test("finds by words, and says when nothing fits", async () => {
    await page.getByLabel("Search the library").fill("no such book");
    await page.getByRole("heading", { name: "Nothing fits" }).waitFor();
    await page.getByLabel("Search the library").fill("foundations");
    await page.getByText("1 document", { exact: true }).waitFor();
  });

  test("finds passages in the texts, says why, and opens one in its place", async () => {
    await page.getByLabel("Find in the texts").fill("what a dashboard should show");
    await page.getByRole("button", { name: "Find passages" }).click();
    await page.getByText("10 passages, best first").waitFor();
    await page
      .getByText(/^Why: \w+ \d/)
      .first()
      .waitFor();
    await page.getByRole("button", { name: "Read it in its place" }).first().click();
    expect(await page.getByTestId("passage").textContent()).toMatch(/dashboard/i);
    await page.keyboard.press("Escape");
    await page.getByText("Only in some sources").click();
    await page.getByLabel("Credibility at least").fill("100");
    await page.getByRole("button", { name: "Find passages" }).click();
    await page.getByText("No passage holds these words.").waitFor();
    expect(faults).toEqual([]);
  });

  test("opens a document from the keyboard, with the parts of its score and what depends on it", async () => {
    await page.getByRole("link", { name: /Foundations/ }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: /^Credibility: \d+ of 100$/ }).waitFor();
    await page.getByText("The file itself is in hand").waitFor();
    await page.getByText(/\d+ citations in \d+ items/).waitFor();
  });

  test("corrects the record, and the verdict follows", async () => {
    await page.getByLabel("Published").fill("2003");
    await page.getByRole("button", { name: "Keep the record" }).click();
    await page.getByText("admitted with advice").waitFor();
    await page.getByText("→ Replace it by a newer edition").waitFor();
  });

  test("decides only with a reason, which stays", async () => {
    const refuse = page.getByRole("button", { name: "Refuse" });
    expect(await refuse.isDisabled()).toBe(true);
    await page.getByLabel("Reason", { exact: true }).fill("Out of print.");
    await refuse.click();
    await page.getByText("refused by decision").waitFor();
    await page.getByText(/administrator@localhost decided on .*: Out of print\./).waitFor();
  });

  test("tells that somebody else changed the document meanwhile", async () => {
    await database.db
      .updateTable("documents")
      .set((row) => ({ version: row("version", "+", 1) }))
      .execute();
    await page.getByLabel("Edition").fill("2");
    await page.getByRole("button", { name: "Keep the record" }).click();
    await page.getByRole("alert").getByText("was changed by somebody else").waitFor();
  });

  test("says that a document is not there", async () => {
    await page.goto(`${product.address}/library/00000000-0000-4000-8000-000000000000`);
    await page.getByRole("alert").getByText("There is no document").waitFor();
    expect(faults).toEqual([]);
  });

  test("says that a page did not arrive, and loads it again when it can be had", async () => {
    const code = "**/assets/library-page-*.js";
    await page.route(code, (route) => route.abort());
    await page.goto(`${product.address}/library`);
    await page.getByRole("alert").getByText("This page could not be shown").waitFor();
    await page.getByRole("link", { name: "Curriculum Generator" }).waitFor();
    await page.unroute(code);
    await page.getByRole("button", { name: "Load it again" }).click();
    await page.getByText("2 documents").waitFor();
  });
});
