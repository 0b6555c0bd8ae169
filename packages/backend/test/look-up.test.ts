import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lookUpRecord } from "../src/admission/look-up-record.client.ts";
import { AppError } from "../src/platform/app-error.ts";
import {
  crossrefArticle,
  openAlexArticle,
  startRegistry,
  type Registry,
  type RegistryReply,
} from "./start-registry.ts";

let registry: Registry;
beforeAll(async () => {
  registry = await startRegistry();
});
afterAll(() => registry.close());

const doi = { doi: "https://doi.org/10.5555/jm.12" };
const ask = (
  crossref: RegistryReply,
  openAlex: RegistryReply = 404,
  identifier: { doi: string } | { isbn: string } = doi,
) => {
  registry.answer({ crossref, openAlex });
  return lookUpRecord(identifier, registry.lookUp);
};
const refusalOf = async (work: Promise<unknown>) => {
  const error = await work.catch((caught: unknown) => caught);
  if (!(error instanceof AppError)) throw new Error("It was not refused.", { cause: error });
  return { code: error.code, problems: error.problems.map((one) => one.replace(/127\.0\.0\.1:\d+/, "host")) };
};

test("a DOI gives Crossref's record, asked politely", async () => {
  expect(await ask(crossrefArticle, openAlexArticle)).toEqual({
    from: "Crossref",
    retraction: null,
    record: {
      type: "peer-reviewed",
      title: "Scales that lie & mislead",
      authors: [{ family: "Hall", given: "R. J." }, { literal: "Measures Group" }],
      published: "2024-03",
      publisher: "Harbour Press",
      containerTitle: "Journal of Measures",
      volume: "12",
      issue: "3",
      pages: "45-67",
      doi: "10.5555/jm.12",
    },
  });
  expect(registry.asked.toSorted()).toEqual([
    "/crossref/works/10.5555%2Fjm.12?mailto=library%40example.org",
    "/openalex/works/doi:10.5555%2Fjm.12?mailto=library%40example.org",
  ]);
});

test("an ISBN gives the book; a false one is refused before anybody is asked", async () => {
  const book = { ...crossrefArticle, type: "book", ISBN: ["http://id.crossref.org/isbn/9780306406157"] };
  const found = await ask({ items: [book] }, 404, { isbn: "978-0-306-40615-7" });
  expect(found.record).toMatchObject({ type: "textbook", isbn: "9780306406157" });
  expect(registry.asked).toEqual(["/crossref/works?filter=isbn:9780306406157&rows=1&mailto=library%40example.org"]);
  expect(await refusalOf(ask({ items: [] }, 404, { isbn: "9780306406157" }))).toMatchObject({ code: "not_found" });
  expect(await refusalOf(ask(crossrefArticle, 404, { isbn: "978-0-306-40615-8" }))).toMatchObject({
    code: "bad_input",
  });
  expect(registry.asked).toEqual([]);
});

describe("a retraction", () => {
  test("is told by Crossref's notice, with its date", async () => {
    const notice = { type: "retraction", updated: { "date-parts": [[2025, 1, 9]] } };
    const found = await ask({ ...crossrefArticle, "updated-by": [{ ...notice, type: "correction" }, notice] });
    expect(found.retraction).toEqual({ by: "Crossref", date: "2025-01-09" });
  });

  test("is told by OpenAlex where Crossref has no notice of it", async () => {
    expect((await ask(crossrefArticle, { ...openAlexArticle, is_retracted: true })).retraction).toEqual({
      by: "OpenAlex",
    });
  });

  test("is not told for a correction", async () => {
    expect((await ask({ ...crossrefArticle, "updated-by": [{ type: "correction" }] })).retraction).toBeNull();
  });
});

test("what Crossref cannot tell, OpenAlex does", async () => {
  for (const crossref of [404, 429, 500, "garbage", "hang", "broken", "redirect", "huge", { type: "book" }] as const) {
    const found = await ask(crossref, openAlexArticle);
    expect([crossref, found.from]).toEqual([crossref, "OpenAlex"]);
    expect(found.record).toMatchObject({
      type: "peer-reviewed",
      authors: [{ family: "Hall", given: "Rosa Jane" }],
      pages: "45-67",
      doi: "10.5555/jm.12",
    });
  }
});

test("a work that no registry knows is not found", async () => {
  expect(await refusalOf(ask(404, 404))).toEqual({ code: "not_found", problems: [] });
});

test.each([
  [429, "host asks for patience (429)"],
  [500, "host answered 500"],
  [503, "host answered 503"],
  ["garbage", "host gave an answer that cannot be read"],
  ["huge", "host gave an answer that cannot be read"],
  [{ nothing: "of a work" }, "host gave an answer that cannot be read"],
  ["hang", "host did not answer in time"],
  ["broken", "host cannot be reached"],
  ["redirect", "host cannot be reached"],
] as const)("when both answer %j, it says so", async (reply, why) => {
  expect(await refusalOf(ask(reply, reply))).toEqual({ code: "unavailable", problems: [why, why] });
});

test("a registry that hangs is left at the deadline", async () => {
  const started = performance.now();
  await refusalOf(ask("hang", "hang"));
  expect(performance.now() - started).toBeLessThan(registry.lookUp.deadlineMs + 300);
});

test("without a network it says that nobody can be reached", async () => {
  const gone = { ...registry.lookUp, crossrefUrl: "http://127.0.0.1:9", openAlexUrl: "http://127.0.0.1:9" };
  expect(await refusalOf(lookUpRecord(doi, gone))).toMatchObject({ code: "unavailable" });
});

test("switched off, it asks nobody", async () => {
  registry.answer({ crossref: crossrefArticle });
  expect(await refusalOf(lookUpRecord(doi, { ...registry.lookUp, isOn: false }))).toMatchObject({
    code: "unavailable",
  });
  expect(await refusalOf(lookUpRecord({ doi: "doi:none" }, registry.lookUp))).toMatchObject({ code: "bad_input" });
  expect(registry.asked).toEqual([]);
});
