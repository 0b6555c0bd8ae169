import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getProgram } from "@curriculum/contract/operations.ts";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { preparePart } from "../src/generation/generation-job.ts";
import { findOcrPrograms } from "../src/intake/ocr.client.ts";
import { openTestServer, type TestServer } from "./open-test-server.ts";
import { programForm } from "./program-form.ts";
import { sampleBrief, sampleFiles } from "./sample-files.ts";
import { scannedPdf } from "./scanned-pdf.ts";

const { missing } = await findOcrPrograms();
if (missing.length > 0) process.stderr.write(`No test of recognising scans: ${missing.join(" and ")} not installed\n`);

const page = (title: string, text: string) => `= ${title}\n${text}\n`;
const soil =
  "Soil is the upper layer of the earth in which plants grow. It holds water and air between its grains, and small animals live in it. Sand has large grains and lets water pass, and clay has small grains and keeps it for a long time.";
const source = `#set page(width: 148mm, height: 210mm)
#set text(lang: "en", size: 11pt)
${page("Chapter 1. Soil", soil)}#pagebreak()\n${page("Chapter 2. Clay", soil)}`;

describe.skipIf(missing.length > 0)("a scan that comes with a brief", { timeout: 60_000 }, () => {
  let folder: string;
  let api: TestServer;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "curriculum-scans-"));
    api = await openTestServer({ dataDir: folder });
  });
  afterAll(async () => {
    await api.close();
    await rm(folder, { recursive: true, force: true });
  });

  const tell = async (programId: string) =>
    getProgram.output.parse((await api.askSignedIn({ url: `/api/programs/${programId}` })).json());
  const answer = async (programId: string, sha256: string, payload: object) =>
    api.askSignedIn({ method: "POST", url: `/api/programs/${programId}/files/${sha256}/scan`, payload });
  const queued = async (name: string) =>
    (await sql<{ data: object }>`select data from pgboss.job where name = ${name}`.execute(api.database.db)).rows.map(
      (row) => row.data,
    );

  /** A program with one readable source and one scan, read as far as it goes without a person. */
  async function prepare(title: string) {
    const [readable] = await sampleFiles(/^01/);
    // Other bytes for each: the library knows a scan again that it has read.
    const scan = { fileName: "scan.pdf", bytes: scannedPdf(source.replace("Clay", title), 100) };
    const brief = await sampleBrief({ modules: 2, credits: 40 });
    const answered = await api.askSignedIn(await programForm(brief, [readable!, scan]));
    const made = answered.json<{ programId: string; jobId: string }>();
    await api.doPart({ jobId: made.jobId, part: preparePart });
    const told = await tell(made.programId);
    return { ...made, told, sha256: told.files.find((file) => file.fileName === "scan.pdf")!.sha256 };
  }

  test("is told with its pages and the time it takes, and the run waits for an answer", async () => {
    const { told } = await prepare("Sand");
    expect(told.curriculum).toBeNull();
    expect(told.run).toMatchObject({ status: "queued", error: null });
    expect(told.run?.files).toEqual(told.files);
    expect(told.files.find((file) => file.fileName === "scan.pdf")).toMatchObject({
      status: "scanned",
      scan: { pages: 2, scannedPages: 2, recognisedPages: 0, minutes: 1 },
    });
  });

  test("is recognised when that is ordered, becomes a source, and the run goes on", async () => {
    const { programId, jobId, sha256 } = await prepare("Loam");
    expect((await answer(programId, sha256, { answer: "recognise" })).statusCode).toBe(200);
    expect(await queued("recognition")).toContainEqual({ programId, sha256 });
    // Asked twice, it is ordered once.
    expect((await answer(programId, sha256, { answer: "recognise" })).statusCode).toBe(409);
    const before = (await queued("generation-part")).length;
    await api.recogniseScan({ programId, sha256 });
    const { files } = await tell(programId);
    const scan = files.find((file) => file.fileName === "scan.pdf");
    expect(scan).toMatchObject({ status: expect.stringMatching(/^(read|left out)$/), scan: { recognisedPages: 2 } });
    expect(scan?.documentId).not.toBeNull();
    expect(await queued("generation-part")).toHaveLength(before + 1);
    await api.doPart({ jobId, part: preparePart });
    expect((await tell(programId)).run).toMatchObject({ status: "processing" });
    expect(await readdir(join(folder, "quarantine"))).not.toContain(programId);
    // A second worker that was given the same order finds nothing to do.
    await api.recogniseScan({ programId, sha256 });
  });

  test("may be left out, and the program is written from the rest", async () => {
    const { programId, jobId, sha256 } = await prepare("Peat");
    expect((await answer(programId, sha256, { answer: "leave out" })).statusCode).toBe(200);
    await api.doPart({ jobId, part: preparePart });
    const { run, files } = await tell(programId);
    expect(run?.status).toBe("processing");
    expect(files.find((file) => file.fileName === "scan.pdf")).toMatchObject({
      status: "refused",
      reason: expect.stringContaining("pictures of text"),
    });
    expect(await readdir(join(folder, "quarantine"))).not.toContain(programId);
  });

  test("waits again where a language is missing, with the remedy", async () => {
    const { programId, sha256 } = await prepare("Chalk");
    await answer(programId, sha256, { answer: "recognise", languages: "eng+xyz" });
    await api.recogniseScan({ programId, sha256 });
    const { files } = await tell(programId);
    expect(files.find((file) => file.fileName === "scan.pdf")).toMatchObject({
      status: "scanned",
      reason: expect.stringContaining("apt-get install tesseract-ocr-xyz"),
    });
    const option = await answer(programId, sha256, { answer: "recognise", languages: "--psm" });
    expect(option.statusCode).toBe(400);
  });

  test("is not recognised any more when the run is cancelled, and is asked about again when it goes on", async () => {
    const { programId, jobId, sha256 } = await prepare("Gravel");
    await answer(programId, sha256, { answer: "recognise" });
    await api.askSignedIn({ method: "POST", url: `/api/programs/${programId}/cancel` });
    await api.recogniseScan({ programId, sha256 });
    expect((await tell(programId)).run).toMatchObject({ status: "failed", isCancelled: true });
    await api.askSignedIn({ method: "POST", url: `/api/programs/${programId}/resume` });
    await api.doPart({ jobId, part: preparePart });
    const { run, files } = await tell(programId);
    expect(run?.status).toBe("queued");
    expect(files.find((file) => file.fileName === "scan.pdf")?.status).toBe("scanned");
  });

  test("whose worker is stopped in the middle is ordered still", async () => {
    const { programId, sha256 } = await prepare("Marl");
    await answer(programId, sha256, { answer: "recognise" });
    await expect(api.recogniseScan({ programId, sha256 }, AbortSignal.abort(new Error("stopped")))).rejects.toThrow();
    expect((await tell(programId)).files.find((file) => file.fileName === "scan.pdf")?.status).toBe("recognising");
    await api.recogniseScan({ programId, sha256 });
    expect((await tell(programId)).files.find((file) => file.fileName === "scan.pdf")?.documentId).not.toBeNull();
  });
});
