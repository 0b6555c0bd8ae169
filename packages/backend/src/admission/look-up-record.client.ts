import type { RecordProposal } from "@curriculum/contract/library-operations.ts";
import { doiAddress } from "@curriculum/curriculum/sources/format-locator.ts";
import { isValidIsbn } from "@curriculum/curriculum/sources/is-valid-isbn.ts";
import { z } from "zod";
import { AppError } from "../platform/app-error.ts";
import { crossrefWork, readCrossref } from "./crossref-record.ts";
import { openAlexWork, readOpenAlex } from "./open-alex-record.ts";
import { readCapped } from "./read-capped.ts";
import type { RegistryAnswer } from "./registry-record.ts";

export interface LookUp {
  isOn: boolean;
  /** Address that the registries may write to: they serve those who name one first. */
  mailto: string | undefined;
  crossrefUrl: string;
  openAlexUrl: string;
  /** For the whole look-up, however many registries are asked. */
  deadlineMs: number;
}

/** The registries as they stand in the world. */
export const registries = {
  crossrefUrl: "https://api.crossref.org",
  openAlexUrl: "https://api.openalex.org",
  deadlineMs: 5_000,
};

export type Identifier = { doi: string } | { isbn: string };

// A work with some thousand authors has about 1 MB.
const mostBytes = 4 * 1024 * 1024;

/**
 * What the registries know of a work: Crossref's record, with OpenAlex for what it does not have and for retractions.
 * Refuses with `unavailable` where looking up is off or nobody answers in time, with `not_found` where no registry
 * knows the work.
 */
export async function lookUpRecord(identifier: Identifier, lookUp: LookUp): Promise<RecordProposal> {
  if (!lookUp.isOn)
    throw new AppError("unavailable", "Looking up is off (LOOKUP=off). Type the record in, or start with LOOKUP=on.");
  const paths = pathsOf(identifier);
  const abort = new AbortController();
  // An own timer: a signal of AbortSignal.any may never fire once it was garbage-collected.
  const timer = setTimeout(() => abort.abort(), lookUp.deadlineMs);
  try {
    const [crossref, openAlex] = await Promise.all([
      ask(lookUp.crossrefUrl, paths.crossref, lookUp, abort.signal, (json) => readCrossrefAnswer(json)),
      paths.openAlex === null
        ? ({ state: "unknown" } as const)
        : ask(lookUp.openAlexUrl, paths.openAlex, lookUp, abort.signal, (json) =>
            readOpenAlex(openAlexWork.parse(json)),
          ),
    ]);
    return settle(identifier, crossref, openAlex);
  } finally {
    clearTimeout(timer);
    abort.abort();
  }
}

function pathsOf(identifier: Identifier): { crossref: string; openAlex: string | null } {
  if ("isbn" in identifier) {
    const isbn = identifier.isbn.replaceAll(/[\s-]/g, "");
    if (!isValidIsbn(isbn))
      throw new AppError(
        "bad_input",
        `${identifier.isbn} is no ISBN: its check digit does not fit. Compare it with the book.`,
      );
    return { crossref: `/works?filter=isbn:${encodeURIComponent(isbn)}&rows=1`, openAlex: null };
  }
  const address = doiAddress(identifier.doi);
  if (address === null) throw new AppError("bad_input", `${identifier.doi} is no DOI. A DOI looks like 10.1000/182.`);
  const doi = encodeURIComponent(address.replace("https://doi.org/", ""));
  return { crossref: `/works/${doi}`, openAlex: `/works/doi:${doi}` };
}

type Answer = ({ state: "known" } & RegistryAnswer) | { state: "unknown" } | { state: "failed"; why: string };

async function ask(
  base: string,
  path: string,
  { mailto }: LookUp,
  signal: AbortSignal,
  read: (json: unknown) => RegistryAnswer | null,
): Promise<Answer> {
  const host = new URL(base).host;
  const polite = mailto === undefined ? "" : `${path.includes("?") ? "&" : "?"}mailto=${encodeURIComponent(mailto)}`;
  try {
    const response = await fetch(`${base}${path}${polite}`, {
      signal,
      // A registry that sends us elsewhere is not followed.
      redirect: "error",
      headers: {
        accept: "application/json",
        "user-agent": `CurriculumGenerator${mailto ? ` (mailto:${mailto})` : ""}`,
      },
    });
    if (response.status === 404) return { state: "unknown" };
    if (response.status === 429) return { state: "failed", why: `${host} asks for patience (429)` };
    if (!response.ok) return { state: "failed", why: `${host} answered ${response.status}` };
    const answer = read(JSON.parse(await readCapped(response, mostBytes)));
    return answer === null ? { state: "unknown" } : { state: "known", ...answer };
  } catch (error) {
    if (signal.aborted) return { state: "failed", why: `${host} did not answer in time` };
    const isUnreadable = error instanceof SyntaxError || error instanceof z.ZodError || error instanceof RangeError;
    return {
      state: "failed",
      why: isUnreadable ? `${host} gave an answer that cannot be read` : `${host} cannot be reached`,
    };
  }
}

function readCrossrefAnswer(json: unknown): RegistryAnswer | null {
  const { message } = z.object({ message: z.record(z.string(), z.unknown()) }).parse(json);
  if (!("items" in message)) return readCrossref(crossrefWork.parse(message));
  const [first] = z.array(crossrefWork).parse(message["items"]);
  return first ? readCrossref(first) : null;
}

function settle(identifier: Identifier, crossref: Answer, openAlex: Answer): RecordProposal {
  const retraction =
    (crossref.state === "known" && crossref.retraction) || (openAlex.state === "known" && openAlex.retraction) || null;
  if (crossref.state === "known") return { from: "Crossref", record: crossref.record, retraction };
  if (openAlex.state === "known") return { from: "OpenAlex", record: openAlex.record, retraction };
  const failures = [crossref, openAlex].flatMap((answer) => (answer.state === "failed" ? [answer.why] : []));
  if (failures.length > 0)
    throw new AppError("unavailable", "The registries could not be asked. Try again later, or type the record in.", {
      problems: failures,
    });
  const what = "doi" in identifier ? `the DOI ${identifier.doi}` : `the ISBN ${identifier.isbn}`;
  throw new AppError("not_found", `No registry knows ${what}. Compare it with the work, or type the record in.`);
}
