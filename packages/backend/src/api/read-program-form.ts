import type { Brief } from "@curriculum/curriculum/model/brief.ts";
import type { FastifyRequest } from "fastify";
import { checkBrief } from "../planning/read-brief.ts";
import { AppError } from "../platform/app-error.ts";
import type { FileStore } from "../platform/file-store.ts";
import { refuseUnstorableText } from "./refuse-unstorable-text.ts";

export interface ProgramForm {
  brief: Brief;
  files: { sha256: string; fileName: string }[];
}

/**
 * Reads the multipart form of a new program: the field `brief` (JSON) and the files. They go into quarantine as they
 * come, in the batch of this program; of a form that is refused nothing stays.
 */
export async function readProgramForm(request: FastifyRequest, store: FileStore, batch: string): Promise<ProgramForm> {
  try {
    return await readParts(request, store, batch);
  } catch (error) {
    await store.discard(batch);
    throw error;
  }
}

async function readParts(request: FastifyRequest, store: FileStore, batch: string): Promise<ProgramForm> {
  if (!request.isMultipart())
    throw new AppError("bad_input", "Send a multipart form with the field `brief` and at least one file.");
  let briefText: string | null = null;
  const files: ProgramForm["files"] = [];
  for await (const part of request.parts()) {
    if (part.type === "field") {
      if (part.fieldname === "brief") briefText = String(part.value);
      continue;
    }
    refuseUnstorableText(part.filename, "file name");
    const { sha256, bytes } = await store.hold(batch, part.file, Number(request.headers["content-length"] ?? 0));
    if (part.file.truncated) throw new request.server.multipartErrors.RequestFileTooLargeError();
    if (bytes === 0)
      throw new AppError("bad_input", `The file ${part.filename} is empty. Choose a file with text in it.`);
    files.push({ sha256, fileName: part.filename });
  }
  if (briefText === null) throw new AppError("bad_input", "The form has no field `brief`.");
  if (files.length === 0) throw new AppError("bad_input", "A program is written from sources: add at least one file.");
  const value = parseJson(briefText);
  refuseUnstorableText(value, "brief");
  const read = checkBrief(value);
  if (!read.ok) {
    const problems = read.problems.map((problem) => `${problem.path}: ${problem.message}`);
    throw new AppError("contradiction", "The brief cannot be used.", { problems });
  }
  return { brief: read.brief, files };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError("bad_input", "The field `brief` is not JSON.", { cause });
  }
}
