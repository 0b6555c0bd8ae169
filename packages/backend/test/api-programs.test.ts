import { exportProgram, getProgram, listPrograms } from "@curriculum/contract/operations.ts";
import { runProgress } from "@curriculum/contract/run-progress.ts";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { finishPart, preparePart } from "../src/generation/generation-job.ts";
import { exportFormats } from "../src/export/formats.ts";
import { openTestServer, type TestServer } from "./open-test-server.ts";
import { programForm } from "./program-form.ts";
import { sampleBrief, sampleFiles } from "./sample-files.ts";
import { smallProgram, startSmallProgram, writeSmallProgram } from "./small-program.ts";

let api: TestServer;
beforeAll(async () => {
  api = await openTestServer();
  await startSmallProgram(api.database);
  await writeSmallProgram(api.database);
});
afterAll(() => api.close());

const get = async (path: string) => api.askSignedIn({ url: path });
const post = async (path: string) => api.askSignedIn({ method: "POST", url: path });
const small = `/api/programs/${smallProgram.programId}`;

/** The events of a progress stream that has ended. */
function eventsOf(stream: string) {
  const blocks = stream.split("\n\n").filter((block) => block.startsWith("event: progress"));
  return blocks.map((block) => runProgress.parse(JSON.parse(block.split("\ndata: ")[1] ?? "")));
}

describe("a finished program", () => {
  test("stands in the list and opens as the contract says", async () => {
    const { programs, next } = listPrograms.output.parse((await get("/api/programs")).json());
    const [summary] = programs;
    expect(next).toBeNull();
    expect(summary).toMatchObject({ id: smallProgram.programId, run: { status: "completed", percent: 100 } });
    const program = getProgram.output.parse((await get(small)).json());
    expect(program.curriculum?.modules).toHaveLength(3);
    expect(program.run).toMatchObject({ status: "completed", missing: 0 });
  });

  test("ends its progress stream after one event", async () => {
    const answer = await get(`${small}/progress`);
    expect(answer.headers["content-type"]).toBe("text/event-stream");
    expect(answer.headers["x-content-type-options"]).toBe("nosniff");
    expect(eventsOf(answer.body)).toEqual([expect.objectContaining({ status: "completed", percent: 100 })]);
  });

  test("shows the passage of every kind of citation, quotation and all", async () => {
    const { curriculum } = getProgram.output.parse((await get(small)).json());
    const module = curriculum!.modules[0]!;
    const cited = [module.outcomes[0]!, module.assessments[0]!, module.aim, curriculum!.programOutcomes[0]!];
    for (const { citations } of cited) {
      const { passageId, quote } = citations[0]!;
      const passage = (await get(`/api/passages/${passageId}`)).json();
      expect(passage.text).toContain(quote);
      expect(passage.reference.length).toBeGreaterThan(10);
      expect(passage.section).not.toBe("");
    }
  });

  test("shows a passage between the one before it and the one after it", async () => {
    const three = await api.database.db
      .selectFrom("knowledge_base as b")
      .innerJoin("knowledge_base as k", (join) =>
        join.onRef("k.document_id", "=", "b.document_id").onRef("k.section_id", "=", "b.section_id"),
      )
      .select(["b.content as before", "k.id", "k.content"])
      .whereRef("k.position", "=", (query) => query("b.position", "+", 1) as never)
      .executeTakeFirstOrThrow();
    const passage = (await get(`/api/passages/${three.id}`)).json();
    expect(passage).toMatchObject({ text: three.content, before: three.before });
  });

  test.each(exportFormats.map((format) => format.key))("leaves as %s, as a download", async (format) => {
    const answer = await get(`${small}/exports/${format}`);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers["content-disposition"]).toMatch(/^attachment; filename="[a-z0-9-]+\.(zip|json)"$/);
    expect(answer.headers["x-content-type-options"]).toBe("nosniff");
    if (format === "json") {
      expect(answer.json().program.id).toBe(smallProgram.programId);
      return;
    }
    const files = Object.keys(unzipSync(answer.rawPayload));
    expect(files.length).toBeGreaterThan(1);
    expect(files.every((name) => name.endsWith(`.${format}`))).toBe(true);
  });

  test("leaves the server free to answer while it is rendered", async () => {
    const started = performance.now();
    const pdf = get(`${small}/exports/pdf`);
    await get("/livez");
    const longestWaitMs = performance.now() - started;
    await pdf;
    expect(performance.now() - started).toBeGreaterThan(longestWaitMs * 2);
  });

  test("knows no other format", async () => {
    const answer = await get(
      exportProgram.path.replace(":programId", smallProgram.programId).replace(":format", "exe"),
    );
    expect(answer.statusCode).toBe(400);
    expect(answer.json().problems[0]).toContain("path.format");
  });

  test("can be neither cancelled nor resumed", async () => {
    for (const action of ["cancel", "resume"]) {
      const answer = await post(`${small}/${action}`);
      expect(answer.statusCode).toBe(409);
      expect(answer.json()).toMatchObject({ error: "conflict" });
    }
  });
});

describe("a new program", () => {
  test("is written from its form, streams its progress and is audited once", async () => {
    const brief = { ...(await sampleBrief({ modules: 2, credits: 40 })) };
    const [source] = await sampleFiles(/^01/);
    const refused = { fileName: "picture.png", bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]) };
    const answer = await api.askSignedIn(await programForm(brief, [source!, refused]));
    const { programId, jobId } = answer.json();
    expect(answer.statusCode).toBe(200);

    const stream = get(`/api/programs/${programId}/progress`);
    await api.doPart({ jobId, part: preparePart });
    const prepared = getProgram.output.parse((await get(`/api/programs/${programId}`)).json());
    for (const { moduleKey } of prepared.run!.parts) {
      if (moduleKey !== null) await api.doPart({ jobId, part: moduleKey });
    }
    await api.doPart({ jobId, part: finishPart });

    const events = eventsOf((await stream).body);
    expect(events.length).toBeGreaterThan(2);
    expect(events.map((event) => event.done)).toEqual(events.map((event) => event.done).toSorted((a, b) => a - b));
    expect(events.at(-1)).toMatchObject({ status: "completed", missing: 0, percent: 100 });

    const done = getProgram.output.parse((await get(`/api/programs/${programId}`)).json());
    expect(done.files).toEqual([
      expect.objectContaining({ fileName: source!.fileName, status: "read", reason: null }),
      expect.objectContaining({
        fileName: "picture.png",
        status: "refused",
        reason: expect.stringContaining("picture"),
      }),
    ]);
    const audit = await api.database.db
      .selectFrom("audit_logs")
      .select("action")
      .where("resource_id", "=", programId)
      .execute();
    expect(audit.map((row) => row.action)).toEqual(["generation.started", "generation.completed"]);
  });

  test("that has no readable source fails with the reason and names the file", async () => {
    const image = { fileName: "picture.png", bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]) };
    const answer = await api.askSignedIn(await programForm({ program: "Welding" }, [image]));
    const { programId, jobId } = answer.json();
    await api.doPart({ jobId, part: preparePart });
    const { run, files } = getProgram.output.parse((await get(`/api/programs/${programId}`)).json());
    expect(run).toMatchObject({ status: "failed", total: 0 });
    expect(run!.error).not.toBe("");
    expect(files[0]).toMatchObject({ fileName: "picture.png", status: "refused" });
  });

  test("that is cancelled in the queue is not written, and goes on when it is resumed", async () => {
    const [source] = await sampleFiles(/^01/);
    const answer = await api.askSignedIn(await programForm(await sampleBrief({ modules: 2, credits: 40 }), [source!]));
    const { programId, jobId } = answer.json();
    expect((await post(`/api/programs/${programId}/cancel`)).json()).toMatchObject({
      status: "failed",
      isCancelled: true,
    });
    await api.doPart({ jobId, part: preparePart });
    expect((await get(`/api/programs/${programId}`)).json()).toMatchObject({ curriculum: null });
    expect((await post(`/api/programs/${programId}/resume`)).json()).toMatchObject({
      status: "queued",
      isCancelled: false,
      error: null,
    });
    await api.doPart({ jobId, part: preparePart });
    expect((await get(`/api/programs/${programId}`)).json().run.total).toBeGreaterThan(30);
  });
});

test("a server that closes ends the streams that are still open", async () => {
  const other = await openTestServer();
  await startSmallProgram(other.database);
  const stream = other.askSignedIn({ url: `${small}/progress` });
  await other.askSignedIn({ url: "/api/session" });
  await other.close();
  expect(eventsOf((await stream).body).every((event) => event.status === "queued")).toBe(true);
});
