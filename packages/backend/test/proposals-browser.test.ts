import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../src/platform/database.ts";
import { openBrowserForWeb } from "./find-browser.ts";
import { openModelSimulator, type ModelSimulator } from "./model-simulator/open-model-simulator.ts";
import { smallProgram, startSmallProgram, writeSmallProgram } from "./small-program.ts";
import { startProduct, type Product } from "./start-product.ts";
import { openTestDatabase } from "./test-database.ts";

const found = await openBrowserForWeb("browser test of proposals");

// One author's walk: each step goes on where the last one ended.
describe.skipIf(found.browser === null)("proposals in the browser", { timeout: 60_000 }, () => {
  let simulator: ModelSimulator;
  let database: Database;
  let product: Product;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    database = await openTestDatabase();
    await startSmallProgram(database);
    await writeSmallProgram(database);
    simulator = await openModelSimulator();
    product = await startProduct(database.url, {
      MODEL: "compatible:simulated-1",
      MODEL_URL: `${simulator.url}/v1`,
      // So few that an order can be stopped half-way.
      MODEL_CONCURRENCY: "2",
      METRICS_PORT: "off",
      WORKER_METRICS_PORT: "off",
    });
    page = await (found.browser as Browser).newPage();
    page.setDefaultTimeout(20_000);
    page.on("pageerror", (error) => faults.push(String(error)));
    await page.goto(product.signInLink);
    await page.goto(`${product.address}/programs/${smallProgram.programId}`);
  }, 90_000);
  afterAll(async () => {
    await found.browser?.close();
    await product?.stop();
    await simulator?.close();
    await database?.close();
  });

  const proposed = (count: number) => page.getByRole("heading", { name: `Proposals: ${count}`, exact: true });

  test("nothing is proposed at first, and nothing can be ordered before something is picked", async () => {
    await page.getByRole("link", { name: "Proposals" }).click();
    await page.getByText("Nothing is proposed.").waitFor();
    expect(await page.getByRole("button", { name: "Propose" }).isDisabled()).toBe(true);
    await page.getByText("Pick at least one item.").waitFor();
  });

  test("two questions are asked for by keyboard, with words, and come side by side with what stands", async () => {
    for (const name of [/^Question 1 /, /^Question 2 /]) {
      await page.getByRole("checkbox", { name }).focus();
      await page.keyboard.press("Space");
    }
    await page.getByLabel("What to have in mind").fill("More on dashboards");
    await page.getByRole("radio", { name: /^The built-in author/ }).check();
    // What the other author would take is told before anything is asked of it.
    await page.getByText(/^About 2 questions, .+ tokens in and .+ out/).waitFor();
    await page.getByRole("button", { name: "Propose" }).press("Enter");
    await proposed(2).waitFor();
    await page.getByText("Written: 2 of 2").waitFor();
    const first = page.getByRole("table", { name: /Question 1$/ });
    const row = first.getByRole("row", { name: /^Question/ });
    expect(await row.locator("del").count()).toBeGreaterThan(0);
    expect(await row.locator("ins").count()).toBeGreaterThan(0);
    await page.getByText("asked for: More on dashboards").first().waitFor();
  });

  test("one is accepted and stands on its module's page; the other is dismissed", async () => {
    const row = page.getByRole("table", { name: /Question 1$/ }).getByRole("row", { name: /^Question/ });
    const stem = await row.getByRole("cell").nth(1).textContent();
    await page.getByRole("button", { name: /^Accept .+ Question 1$/ }).press("Enter");
    await proposed(1).waitFor();
    // Whoever works by keyboard goes on from the list.
    await page.locator("h2:focus", { hasText: "Proposals: 1" }).waitFor();
    await page.getByRole("button", { name: /^Dismiss .+ Question 2$/ }).press("Enter");
    await proposed(0).waitFor();
    await page.getByText("Nothing is proposed.").waitFor();
    await page
      .getByRole("navigation", { name: "Contents" })
      .getByRole("link", { name: /^BI\d+ / })
      .first()
      .click();
    await page.getByText(stem!, { exact: true }).waitFor();
  });

  test("a module is written again by the model, all is taken over at once, and what a person accepted is left alone", async () => {
    await page.getByRole("link", { name: "Proposals" }).click();
    await page.getByRole("radio", { name: "A whole module" }).check();
    // Whoever writes unasked where a model is set: what is shown as chosen is what is asked for.
    expect(await page.getByRole("radio", { name: /^A language model/ }).isChecked()).toBe(true);
    await page.getByRole("button", { name: "Propose" }).click();
    await page.getByText("One item was left alone").waitFor();
    await page.getByText(/^Written: \d+ of \d+$/).waitFor({ timeout: 40_000 });
    await page
      .getByText(/^Written by a language model/)
      .first()
      .waitFor();
    expect(simulator.calls.length).toBeGreaterThan(5);
    await page.getByRole("button", { name: /^Accept all \d+$/ }).click();
    await proposed(0).waitFor();
  });

  test("an order is stopped by keyboard: what was written is below, and the next can be placed", async () => {
    await page.getByLabel("Module", { exact: true }).selectOption({ index: 1 });
    simulator.options.latencyMs = 600;
    await page.getByRole("button", { name: "Propose" }).click();
    await page.getByText(/^Writing proposals: [1-9]\d* of \d+$/).waitFor();
    // Longer than the walk: what is asked for from now on is never answered.
    simulator.options.latencyMs = 120_000;
    await page.getByRole("button", { name: "Stop" }).press("Enter");
    await page.locator("p:focus", { hasText: "Stopped: what was written is below" }).waitFor();
    await page.getByText(/^Written: [1-9]\d* of \d+\. Nothing more is asked for\.$/).waitFor();
    expect(await page.getByRole("button", { name: "Stop" }).count()).toBe(0);
    expect(await page.getByRole("heading", { name: /^Proposals: [1-9]\d*$/ }).count()).toBe(1);
    simulator.options.latencyMs = 0;
  });

  test("nothing is stale, and the page says so", async () => {
    await page.getByRole("radio", { name: /^Everything whose sources have changed/ }).check();
    await page.getByRole("button", { name: "Propose" }).click();
    await page.getByText("Nothing is stale: every item stands on the sources as they are").waitFor();
    expect(faults).toEqual([]);
  });
});
