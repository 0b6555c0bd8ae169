import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { ingestLink } from "../src/ingestion/ingest-link.action.ts";
import { openParsers } from "../src/ingestion/parsers/open-parsers.client.ts";
import { today } from "./small-program.ts";
import { openTestDatabase } from "./test-database.ts";

const page = `<!doctype html><html><head><title>Soil</title></head><body><main><h1>Soil</h1><p>${"Soil is the upper layer of the earth in which plants grow. ".repeat(20)}</p></main></body></html>`;

test("a page becomes a source whose record tells where it was found and when; a private one does not", async () => {
  const database = await openTestDatabase();
  const parsers = openParsers();
  const server = createServer((_request, response) => response.setHeader("content-type", "text/html").end(page));
  try {
    await once(server.listen(0, "127.0.0.2"), "listening");
    const { port } = server.address() as AddressInfo;
    const link = `http://open.example:${port}/soil`;
    const library = { database, parsers, userId: null, today };
    const resolve = async () => [{ address: "127.0.0.2" }];
    const refused = await ingestLink({ ...library, link, rules: { ports: [port], resolve } });
    expect(refused).toMatchObject({ ok: false, problems: [expect.stringContaining("into its own network")] });

    const rules = { ports: [port], resolve, isPublic: (address: string) => address === "127.0.0.2" };
    const read = await ingestLink({ ...library, link, rules });
    if (!read.ok) throw new Error(read.problems.join(" "));
    const documents = database.db.selectFrom("documents").select(["record", "file_name"]);
    expect(await documents.where("id", "=", read.documentId).executeTakeFirst()).toMatchObject({
      file_name: "soil.html",
      record: { title: "Soil", url: link, accessed: today },
    });
  } finally {
    server.close();
    await parsers.close();
    await database.close();
  }
});
