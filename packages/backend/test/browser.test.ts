import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../src/platform/database.ts";
import { findOcrPrograms } from "../src/intake/ocr.client.ts";
import { openBrowserForWeb } from "./find-browser.ts";
import { scannedPdf } from "./scanned-pdf.ts";
import { startProduct, type Product } from "./start-product.ts";
import { openTestDatabase } from "./test-database.ts";

const { missing } = await findOcrPrograms();
const found = await openBrowserForWeb("browser test");
const isRequired = process.env["CI"] !== undefined && process.env["CI"] !== "";

if (found.browser === null && isRequired) {
  test("in CI there is a browser to test with", () => {
    expect(found).toEqual({ browser: expect.anything() });
  });
}

// A browser's class, which Node's types do not know.
interface BrowserWindow {
  DataTransfer: new () => { items: { add: (file: File) => void } };
}

// One person's walk through the product: each step goes on where the last one ended.
describe.skipIf(found.browser === null)("in the browser", { timeout: 180_000 }, () => {
  let database: Database;
  let product: Product;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    database = await openTestDatabase();
    product = await startProduct(database.url);
    page = await (found.browser as Browser).newPage({ acceptDownloads: true });
    page.setDefaultTimeout(15_000);
    page.on("pageerror", (error) => faults.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error" && !message.text().includes("401")) faults.push(message.text());
    });
  });
  afterAll(async () => {
    await found.browser?.close();
    await product?.stop();
    await database?.close();
  });

  test("a visitor who is not signed in is told how to sign in", async () => {
    await page.goto(product.address);
    await page.getByRole("heading", { name: "Sign in with the link from the terminal" }).waitFor();
  });

  test("the link from the terminal signs in and shows the sample being written", async () => {
    await page.goto(product.signInLink);
    await page.getByText("administrator@localhost").waitFor();
    await page.getByRole("link", { name: /Business Intelligence and Data Analysis/ }).click();
    await page.getByRole("heading", { name: "Business Intelligence and Data Analysis", level: 1 }).waitFor();
  });

  test("the sample finishes without a reload, and every module has its page", async () => {
    await page.getByRole("navigation", { name: "Downloads" }).waitFor({ timeout: 150_000 });
    const contents = page.getByRole("navigation", { name: "Contents" });
    expect(await contents.getByRole("link", { name: /^BI\d+ / }).count()).toBe(8);
    await contents
      .getByRole("link", { name: /^BI\d+ / })
      .first()
      .click();
    await page.getByRole("heading", { name: "Learning outcomes" }).waitFor();
  });

  test("a citation opens its passage with the quotation marked, and Escape closes it", async () => {
    const url = /\/programs\/([^/]+)\/modules\/([^/]+)/.exec(page.url());
    const answer = await page.request.get(`${product.address}/api/programs/${url?.[1]}`);
    const { curriculum } = await answer.json();
    const module = curriculum.modules.find((one: { code: string }) => one.code === url?.[2]);
    const outcomes = page.locator("section", { has: page.getByRole("heading", { name: "Learning outcomes" }) });
    await outcomes
      .getByRole("button", { name: /^Citation 1/ })
      .first()
      .click();
    const panel = page.getByRole("dialog");
    expect(await panel.locator("mark").textContent()).toBe(module.outcomes[0].citations[0].quote);
    expect(await panel.getByTestId("passage").textContent()).toContain(module.outcomes[0].citations[0].quote);
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "detached" });
  });

  test("answers are shown on request", async () => {
    const answers = page.getByRole("button", { name: "Show answers" }).first();
    await answers.click();
    await page.getByRole("button", { name: "Hide answers" }).first().waitFor();
  });

  test("the quality report says what stands and what is wrong", async () => {
    await page.getByRole("link", { name: /^Quality report/ }).click();
    await page.getByRole("heading", { name: /^Errors: 0$/ }).waitFor();
    await page.getByText("Citations that stand word for word in their passage").waitFor();
    expect(await page.locator("dl", { hasText: "Citations that stand" }).textContent()).toContain("100.0 %");
  });

  test("a finding leads to what it is about", async () => {
    const findings = page.locator("details");
    for (const closed of await findings.all()) await closed.evaluate((group) => group.setAttribute("open", ""));
    const place = findings.locator("a[href*='/modules/']").first();
    expect(await place.textContent()).toMatch(/^[A-Z]{2}\d{3}\b/);
    await place.click();
    await page.waitForURL(/\/modules\/[A-Z]{2}\d{3}#?/);
    const { hash } = new URL(page.url());
    if (hash !== "") expect(await page.locator(`[id="${hash.slice(1)}"]`).isVisible()).toBe(true);
  });

  test("the program downloads as PDF files", async () => {
    const [download] = await Promise.all([
      page.waitForEvent("download", { timeout: 60_000 }),
      page.getByRole("link", { name: "PDF" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("business-intelligence-and-data-analysis-pdf.zip");
    const bytes = await readFile(await download.path());
    expect(bytes.subarray(0, 2).toString()).toBe("PK");
    expect(bytes.length).toBeGreaterThan(50_000);
  });

  test("a new program is written from a form and a dropped file, its progress shown", async () => {
    await page.getByRole("link", { name: "Curriculum Generator" }).click();
    await page.getByRole("link", { name: "New program" }).click();
    expect(await page.getByText(/who writes|language model/i).count()).toBe(0);
    await page.getByLabel("Title of the program").fill("Working with Data");
    await page.getByLabel("Credits").fill("40");
    await page.getByLabel("Number of modules").fill("2");
    const text = await readFile(
      "examples/business-intelligence/sources/01-foundations-of-business-intelligence.md",
      "utf8",
    );
    const dropped = await page.evaluateHandle((content) => {
      const transfer = new (globalThis as unknown as BrowserWindow).DataTransfer();
      transfer.items.add(new File([content], "foundations.md", { type: "text/markdown" }));
      return transfer;
    }, text);
    await page.getByText("Drop files here").dispatchEvent("drop", { dataTransfer: dropped });
    await page.getByText("foundations.md").waitFor();
    await page.getByRole("button", { name: "Generate" }).click();
    await page.getByRole("progressbar", { name: "Progress of the run" }).waitFor();
    await page.getByRole("navigation", { name: "Downloads" }).waitFor({ timeout: 60_000 });
    await page.getByRole("heading", { name: "Working with Data", level: 1 }).waitFor();
  });

  test("links are added by keyboard, and one that cannot be read is named with its address and reason", async () => {
    await page.getByRole("link", { name: "Curriculum Generator" }).click();
    await page.getByRole("link", { name: "New program" }).click();
    await page.getByLabel("Title of the program").fill("Pages of the web");
    const generate = page.getByRole("button", { name: "Generate" });
    expect(await generate.isDisabled()).toBe(true);
    const field = page.getByLabel("Pages of the web");
    await field.fill("https://curriculum.invalid/a curriculum.invalid/b ftp://curriculum.invalid/c");
    await field.press("Enter");
    await page.getByRole("alert").getByText("ftp://curriculum.invalid/c").waitFor();
    expect(await generate.isDisabled()).toBe(true);
    await field.fill("");
    await page.getByRole("button", { name: "Remove https://curriculum.invalid/b" }).press("Enter");
    await generate.click();
    const source = page.getByRole("list", { name: "Sources" }).getByRole("listitem");
    await source.getByText("not used").waitFor({ timeout: 60_000 });
    expect(await source.allTextContents()).toEqual([
      expect.stringContaining("https://curriculum.invalid/a cannot be reached"),
    ]);
    await page.getByRole("button", { name: "Resume" }).waitFor();
  });

  test.skipIf(missing.length > 0)(
    "a scan is asked about, recognised on request with its pages counted, and the program is written",
    async () => {
      await page.getByRole("link", { name: "Curriculum Generator" }).click();
      await page.getByRole("link", { name: "New program" }).click();
      await page.getByLabel("Title of the program").fill("Working with Scans");
      await page.getByLabel("Credits").fill("40");
      await page.getByLabel("Number of modules").fill("2");
      const scan = scannedPdf(
        "#set page(width: 148mm, height: 210mm)\n" + "Soil holds water and air. ".repeat(40),
        100,
      );
      const folder = "examples/business-intelligence/sources";
      const readable = await readFile(`${folder}/01-foundations-of-business-intelligence.md`);
      await page.locator("input[type=file]").setInputFiles([
        { name: "scan.pdf", mimeType: "application/pdf", buffer: Buffer.from(scan) },
        { name: "foundations.md", mimeType: "text/markdown", buffer: readable },
      ]);
      await page.getByRole("button", { name: "Generate" }).click();
      await page.getByText("pictures of text. Recognise them?").waitFor({ timeout: 60_000 });
      await page.getByRole("button", { name: "Recognise the text" }).click();
      await page.getByRole("navigation", { name: "Downloads" }).waitFor({ timeout: 90_000 });
    },
  );

  test("a brief that contradicts itself is refused with its places", async () => {
    await page.getByRole("link", { name: "Curriculum Generator" }).click();
    await page.getByRole("link", { name: "New program" }).click();
    await page.getByLabel("Title of the program").fill("Too short");
    await page.getByLabel("Credits").fill("1");
    await page.getByLabel("Number of modules").fill("40");
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "a.txt", mimeType: "text/plain", buffer: Buffer.from("Text.") });
    await page.getByRole("button", { name: "Generate" }).click();
    await page.getByRole("alert").getByText("The brief cannot be used.").waitFor();
    expect(await page.getByRole("alert").locator("li").count()).toBeGreaterThan(0);
  });

  test("nothing went wrong in the page on the way", () => {
    // The last step's refusal is one that the browser itself reports.
    expect(faults.filter((fault) => !fault.includes("422"))).toEqual([]);
  });
});
