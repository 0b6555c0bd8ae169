import type { Brief } from "@curriculum/curriculum/model/brief.ts";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { judgeLink, webPorts } from "../intake/links/judge-link.ts";
import { checkBrief } from "../planning/read-brief.ts";
import { AppError } from "../platform/app-error.ts";
import type { FileStore } from "../platform/file-store.ts";
import type { RouteContext } from "./api-context.ts";
import { refuseUnstorableText } from "./refuse-unstorable-text.ts";

export interface ProgramForm {
  brief: Brief;
  files: { sha256: string; fileName: string }[];
  links: string[];
  /** Name of who writes it. */
  author: string;
}

/** Each is fetched when the run begins; more belong into the library first. */
const maximumLinks = 50;
const linkList = z.array(z.string().max(2_000)).max(maximumLinks);

/**
 * Reads the multipart form of a new program: the field `brief` (JSON), the field `links` (a JSON list), the field `author` (a name) and the files. They go into quarantine as they
 * come, in the batch of this program; of a form that is refused nothing stays.
 */
export async function readProgramForm(
  request: FastifyRequest,
  { files: store, linkPorts = webPorts, authors }: Pick<RouteContext, "files" | "linkPorts" | "authors">,
  batch: string,
): Promise<ProgramForm> {
  try {
    return await readParts(request, store, batch, { ports: linkPorts, authors });
  } catch (error) {
    await store.discard(batch);
    throw error;
  }
}

async function readParts(
  request: FastifyRequest,
  store: FileStore,
  batch: string,
  { ports, authors }: { ports: readonly number[]; authors: readonly string[] },
): Promise<ProgramForm> {
  if (!request.isMultipart())
    throw new AppError("bad_input", "Send a multipart form with the field `brief` and at least one file.");
  let briefText: string | null = null;
  let linksText = "[]";
  let author = authors[0]!;
  const files: ProgramForm["files"] = [];
  for await (const part of request.parts()) {
    if (part.type === "field") {
      if (part.fieldname === "brief") briefText = String(part.value);
      if (part.fieldname === "links") linksText = String(part.value);
      if (part.fieldname === "author") author = String(part.value);
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
  if (!authors.includes(author))
    throw new AppError("bad_input", `The field \`author\` is one of: ${authors.join(", ")}.`);
  const links = readLinks(parseJson(linksText, "links"), ports);
  if (files.length === 0 && links.length === 0)
    throw new AppError("bad_input", "A program is written from sources: add at least one file or link.");
  const value = parseJson(briefText, "brief");
  refuseUnstorableText(value, "brief");
  const read = checkBrief(value);
  if (!read.ok) {
    const problems = read.problems.map((problem) => `${problem.path}: ${problem.message}`);
    throw new AppError("contradiction", "The brief cannot be used.", { problems });
  }
  return { brief: read.brief, files, links, author };
}

/** The links, each once. What can be told of them without asking a network is told before anything is stored. */
function readLinks(value: unknown, ports: readonly number[]): string[] {
  const read = linkList.safeParse(value);
  if (!read.success)
    throw new AppError("bad_input", `The field \`links\` is a list of at most ${maximumLinks} web addresses.`);
  refuseUnstorableText(read.data, "links");
  const judged = read.data.map((link) => judgeLink(link.trim(), ports));
  const problems = judged.flatMap((one) => (one.ok ? [] : [one.problem]));
  if (problems.length > 0) throw new AppError("contradiction", "Some links cannot be read.", { problems });
  return [...new Set(judged.flatMap((one) => (one.ok ? [one.url.href] : [])))];
}

function parseJson(text: string, field: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError("bad_input", `The field \`${field}\` is not JSON.`, { cause });
  }
}
