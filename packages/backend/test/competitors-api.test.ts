import { randomUUID } from "node:crypto";
import { Document, HeadingLevel, Packer, Paragraph } from "docx";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { insertSignInLink } from "../src/accounts/sign-in.store.ts";
import { openFileStore } from "../src/platform/file-store.ts";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { competitorForm } from "./competitor-mutations.ts";
import { cookieOf, openTestServer, type TestServer } from "./open-test-server.ts";
import { smallProgram, startSmallProgram, writeSmallProgram } from "./small-program.ts";
import { openTestDatabase } from "./test-database.ts";

let api: TestServer;
let folder: string;
let cookie: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "curriculum-competitors-api-"));
  api = await openTestServer({ database: await openTestDatabase(), dataDir: folder, maxUploadBytes: 6_000_000 });
  await startSmallProgram(api.database);
  await writeSmallProgram(api.database);
  const id = randomUUID();
  await api.database.db.insertInto("users").values({ id, email: "author@example.org", role: "SME" }).execute();
  cookie = cookieOf(await api.ask({ url: `/sign-in?token=${await insertSignInLink(api.database.db, id)}` }));
}, 120_000);
afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true, force: true });
});

const send = async (...given: Parameters<typeof competitorForm>) => api.askSignedIn(await competitorForm(...given));
const listed = async () =>
  (await api.askSignedIn({ url: "/api/competitors" })).json().competitors as { id: string; program: string }[];
const comparisons = (programId: string, ...ids: string[]) =>
  `/api/programs/${programId}/comparisons?with=${ids.join()}`;

const csv = "topic,description\nDashboards,A dashboard shows the figures of a business.\nPirouettes,Turn on one leg.";
const markdown = "# Reporting\n\nInstitution: Fen\n\nLevel: EQF 5\n\n## Data quality\n\nClean data is checked.\n";

async function word(): Promise<Buffer> {
  const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]) =>
    new Paragraph({ text, heading: level });
  const children = [
    heading("Charts for All", HeadingLevel.HEADING_1),
    new Paragraph("Institution: Marsh"),
    heading("Bar charts", HeadingLevel.HEADING_2),
    new Paragraph("A bar chart shows one bar for each group."),
  ];
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

describe("programs of others", () => {
  test("come in from CSV, Markdown and Word at once, and nothing of their files stays", async () => {
    const answer = await send([
      { fileName: "r.md", bytes: markdown },
      { fileName: "w.docx", bytes: await word() },
    ]);
    expect(answer.json()).toMatchObject({
      imported: [
        { institution: "Fen", program: "Reporting", topics: 1, state: "new" },
        { institution: "Marsh", program: "Charts for All", topics: 1, state: "new" },
      ],
    });
    expect(await openFileStore(folder).listIdleBatches(0, new Date(Date.now() + 60_000))).toEqual([]);
  }, 60_000);

  test("take from the form what their file does not say", async () => {
    const facts = { institution: "Moor", program: "Ballet of Data", level: "" };
    expect((await send([{ fileName: "b.csv", bytes: csv }], facts)).json()).toMatchObject({
      imported: [{ institution: "Moor", program: "Ballet of Data", topics: 2, state: "new" }],
    });
    expect((await send([{ fileName: "b.csv", bytes: csv }], facts)).json().imported[0].state).toBe("unchanged");
    const known = await listed();
    expect(known.map(({ program }) => program)).toEqual(["Reporting", "Charts for All", "Ballet of Data"]);
  });

  test.each([
    ["a file without an institution", "x.csv", csv, 422, "no institution is named"],
    ["a file of another kind", "x.pdf", "%PDF-1.4", 422, "a competitor program is read from"],
    ["damaged Word", "x.docx", "PK\u0003\u0004nonsense", 422, "x.docx"],
    ["text that cannot be kept", "x.json", '{"institution":"F","program":"a\\u0000b","topics":["T"]}', 400, "NUL"],
    ["more text than is read", "x.json", `"${"a".repeat(4_194_304)}"`, 413, "more than 4 MB"],
  ])("refuses %s, with its place, and keeps the rest of the form out", async (_name, fileName, bytes, status, said) => {
    const before = await listed();
    const answer = await send([
      { fileName: "good.json", bytes: '{"institution":"F","program":"Good","topics":["T"]}' },
      { fileName, bytes },
    ]);
    expect(answer.statusCode).toBe(status);
    expect(JSON.stringify(answer.json())).toContain(said);
    expect(await listed()).toEqual(before);
    expect(await openFileStore(folder).listIdleBatches(0, new Date(Date.now() + 60_000))).toEqual([]);
  });

  test("an SME reads and compares them, but neither stores nor removes them", async () => {
    const asSme = { headers: { cookie } };
    expect((await api.ask({ url: "/api/competitors", ...asSme })).json().competitors).toHaveLength(3);
    const form = await competitorForm([{ fileName: "r.md", bytes: markdown }]);
    expect((await api.ask({ ...form, headers: { ...form.headers, cookie } })).statusCode).toBe(403);
    const [one] = await listed();
    const removal = { method: "DELETE" as const, url: `/api/competitors/${one!.id}`, ...asSme };
    expect((await api.ask(removal)).statusCode).toBe(403);
    // Another's draft is not there to be compared.
    const hidden = await api.ask({ url: comparisons(smallProgram.programId, one!.id), ...asSme });
    expect(hidden.statusCode).toBe(404);
  });

  test("are compared with ours, the most similar first: parts, gaps and strengths in the words of each", async () => {
    const ids = (await listed()).map(({ id }) => id);
    const answer = await api.askSignedIn({ url: comparisons(smallProgram.programId, ...ids) });
    const shown = answer.json().comparisons as {
      competitor: { program: string };
      similarity: number;
      parts: unknown[];
      gaps: unknown[];
      strengths: { quotation: string; recommendation: string }[];
    }[];
    expect(shown).toHaveLength(3);
    expect(shown.map(({ similarity }) => similarity)).toEqual(
      shown.map(({ similarity }) => similarity).toSorted((a, b) => b - a),
    );
    const ballet = shown.find(({ competitor }) => competitor.program === "Ballet of Data")!;
    expect(ballet.parts).toHaveLength(5);
    expect(ballet.gaps).toContainEqual(expect.objectContaining({ topic: "Pirouettes", quotation: "Turn on one leg." }));
    expect(ballet.strengths[0]!.recommendation).toContain("Keep");
  }, 60_000);

  test("that are not there, too many or ill-named are refused", async () => {
    const { programId } = smallProgram;
    const nobody = "00000000-0000-4000-8000-000000000000";
    const [one] = await listed();
    expect((await api.askSignedIn({ url: comparisons(programId, nobody) })).statusCode).toBe(404);
    expect((await api.askSignedIn({ url: comparisons(nobody, one!.id) })).statusCode).toBe(404);
    expect((await api.askSignedIn({ url: comparisons(programId, "x") })).statusCode).toBe(400);
    const many = Array.from({ length: 13 }, () => randomUUID());
    expect((await api.askSignedIn({ url: comparisons(programId, ...many) })).statusCode).toBe(400);
  });

  test("are removed once", async () => {
    const [one] = await listed();
    const removal = { method: "DELETE" as const, url: `/api/competitors/${one!.id}` };
    expect((await api.askSignedIn(removal)).json()).toEqual({ removed: one!.id });
    expect((await api.askSignedIn(removal)).statusCode).toBe(404);
    expect(await listed()).toHaveLength(2);
  });
});
