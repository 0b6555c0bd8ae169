import { competitorFacts } from "@curriculum/contract/competitor-operations.ts";
import type { FastifyRequest } from "fastify";
import type { ReadCompetitor } from "../competitors/import-competitor.action.ts";
import { readCompetitorFile } from "../competitors/read-competitor-file.ts";
import type { StatedFacts } from "../competitors/stated-facts.ts";
import { AppError } from "../platform/app-error.ts";
import type { RouteContext } from "./api-context.ts";
import { parse } from "./define-route.ts";
import { refuseUnstorableText } from "./refuse-unstorable-text.ts";

type Given = Pick<RouteContext, "files" | "parsers" | "maxUploadBytes">;

// JSON and tables are read in this process, which others wait for meanwhile: 4 MB are some 20,000 topics, and take less
// than a tenth of a second.
const mostTextBytes = 4_194_304;
const isText = /\.(?:json|csv)$/i;

/**
 * Reads the multipart form of programs of others: the files and the facts that win over them. The bytes wait in
 * quarantine, documents are read in a process of their own, and nothing of the files is kept: what they say is.
 */
export async function readCompetitorForm(
  request: FastifyRequest,
  given: Given,
  batch: string,
): Promise<ReadCompetitor[]> {
  try {
    const { facts, held } = await holdParts(request, given, batch);
    const found: ReadCompetitor[] = [];
    const problems: string[] = [];
    for (const { sha256, fileName } of held) {
      const { parsers, maxUploadBytes: maximumBytes } = given;
      const read = await readCompetitorFile(await given.files.get(sha256), fileName, facts, (bytes, name) =>
        parsers.read(bytes, name, { maximumBytes }),
      );
      if (read.ok) found.push(...read.programs.map((one) => ({ fileName, one })));
      else problems.push(...read.problems);
    }
    if (problems.length > 0)
      throw new AppError("contradiction", "Nothing was stored: these files cannot be used as they are.", { problems });
    refuseUnstorableText(found, "program");
    return found;
  } finally {
    await given.files.discard(batch);
  }
}

async function holdParts(
  request: FastifyRequest,
  { files: store }: Given,
  batch: string,
): Promise<{ facts: StatedFacts; held: { sha256: string; fileName: string }[] }> {
  if (!request.isMultipart()) throw new AppError("bad_input", "Send a multipart form with at least one file.");
  const fields: Record<string, string> = {};
  const held: { sha256: string; fileName: string }[] = [];
  for await (const part of request.parts()) {
    if (part.type === "field") {
      // An empty field of a form says nothing.
      if (String(part.value).trim() !== "") fields[part.fieldname] = String(part.value);
      continue;
    }
    refuseUnstorableText(part.filename, "file name");
    const { sha256, bytes } = await store.hold(batch, part.file, Number(request.headers["content-length"] ?? 0));
    if (part.file.truncated) throw new request.server.multipartErrors.RequestFileTooLargeError();
    if (isText.test(part.filename) && bytes > mostTextBytes)
      throw new AppError(
        "too_large",
        `${part.filename} has more than ${mostTextBytes / 1_048_576} MB. Give its programs in several files.`,
      );
    held.push({ sha256, fileName: part.filename });
  }
  if (held.length === 0)
    throw new AppError("bad_input", "Choose at least one file: JSON, CSV, Markdown or Word (.docx).");
  refuseUnstorableText(fields, "form");
  return { facts: parse(competitorFacts, fields, "form"), held };
}
