import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getProgram } from "@curriculum/contract/operations.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { preparePart } from "../src/generation/generation-job.ts";
import { openTestServer, type TestServer } from "./open-test-server.ts";
import { programForm } from "./program-form.ts";
import { sampleBrief, sampleFiles } from "./sample-files.ts";

let web: Server;
let api: TestServer;
/** What the page answers: a text is its content, a number a status without one. */
let page: string | number;
let port: number;
beforeAll(async () => {
  const [source] = await sampleFiles(/^01/);
  const paragraphs = new TextDecoder().decode(source!.bytes).split("\n\n");
  const html = paragraphs.map((text) =>
    /^#+ /.test(text) ? `<h2>${text.replace(/^#+ /, "")}</h2>` : `<p>${text}</p>`,
  );
  page = `<!doctype html><html><head><title>Foundations</title></head><body><main><h1>Foundations</h1>${html.join("\n")}</main></body></html>`;
  web = createServer((_request, response) => {
    response.statusCode = typeof page === "number" ? page : 200;
    response.setHeader("content-type", "text/html").end(typeof page === "number" ? "" : page);
  });
  await once(web.listen(0, "127.0.0.2"), "listening");
  port = (web.address() as AddressInfo).port;
  const fetchRules = {
    ports: [80, port],
    resolve: async () => [{ address: "127.0.0.2" }],
    isPublic: (address: string) => address === "127.0.0.2",
  };
  api = await openTestServer({ fetchRules });
});
afterAll(async () => {
  await api.close();
  web.close();
});

const send = async (links: unknown, brief?: unknown) =>
  api.askSignedIn(await programForm(brief ?? (await sampleBrief({ modules: 2, credits: 40 })), [], links));
const tell = async (programId: string) =>
  getProgram.output.parse((await api.askSignedIn({ url: `/api/programs/${programId}` })).json());

test("links that lead inside, or are none, are refused one by one before anything is stored", async () => {
  const answer = await send([`http://example.org:${port}/a`, "http://localhost/", "ftp://example.org/", "no link"]);
  expect(answer.statusCode).toBe(422);
  expect(answer.json().problems).toEqual([
    expect.stringContaining('"http://localhost/" leads to this machine'),
    expect.stringContaining('"ftp://example.org/" is not read'),
    expect.stringContaining('"no link" is no web address'),
  ]);
  expect(await api.database.db.selectFrom("programs").select("id").execute()).toEqual([]);
});

test("a program of neither files nor links is refused, and so is what is no list", async () => {
  expect((await send([])).json()).toMatchObject({ message: expect.stringContaining("at least one file or link") });
  expect((await send("https://example.org/")).statusCode).toBe(400);
});

test("a page that does not answer is named with the reason, and is tried again when the run is resumed", async () => {
  const content = page;
  page = 503;
  const link = `http://open.example:${port}/foundations`;
  // The same link twice counts once.
  const { programId, jobId } = (await send([link, `${link}#part`])).json();
  await api.doPart({ jobId, part: preparePart });
  const failed = await tell(programId);
  expect(failed.run?.status).toBe("failed");
  expect(failed.files).toEqual([
    expect.objectContaining({ link, fileName: link, status: "refused", reason: expect.stringContaining("503") }),
  ]);

  page = content;
  await api.askSignedIn({ method: "POST", url: `/api/programs/${programId}/resume` });
  await api.doPart({ jobId, part: preparePart });
  const { files } = await tell(programId);
  expect(files[0]).toMatchObject({ link, status: expect.stringMatching(/^(read|left out)$/) });
  const document = await api.askSignedIn({ url: `/api/library/documents/${files[0]!.documentId}` });
  expect(document.json()).toMatchObject({ title: "Foundations", record: { url: link } });
});
