import {
  admission,
  admissionOverride,
  admissionVerdict,
  admissionVerdicts,
  sourceStanding,
} from "@curriculum/curriculum/model/admission.ts";
import { bibliographicRecord, credibility, sourceTypes } from "@curriculum/curriculum/model/source.ts";
import { admissionPolicy } from "@curriculum/curriculum/sources/admission-policy.ts";
import { z } from "zod";
import { operation } from "./operation.ts";

const none = z.undefined().or(z.null()).or(z.object({}));
const noParams = z.object({});
const documentParams = z.object({ documentId: z.uuid() });
const readers = ["Administrator", "SME"] as const;
const administrators = ["Administrator"] as const;

/** A document of the library as a list shows it. */
export const libraryEntry = z.object({
  id: z.string(),
  title: z.string(),
  authors: z.string(),
  /** Year of publication; null where the record has none. */
  year: z.number().nullable(),
  type: z.enum(sourceTypes),
  fileName: z.string().nullable(),
  words: z.number(),
  credibility: z.number(),
  /** Null: not judged yet. */
  verdict: admissionVerdict.nullable(),
  /** What an Administrator decided beside the verdict. */
  decision: z.enum(["admit", "refuse"]).nullable(),
  /** Whether new programs rest on it: by verdict, decision, and because no newer edition replaces it. */
  isUsable: z.boolean(),
  replacedBy: z.string().nullable(),
  addedAt: z.string(),
  version: z.number(),
});
export type LibraryEntry = z.infer<typeof libraryEntry>;

/** What rests on a document, as far as whoever asks may see it. */
export const dependents = z.object({
  programs: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      status: z.string(),
      /** Items that cite a passage of the document, and their citations. */
      items: z.number(),
      citations: z.number(),
      readings: z.number(),
    }),
  ),
});
export type Dependents = z.infer<typeof dependents>;

export const libraryDocument = libraryEntry.extend({
  record: bibliographicRecord,
  reference: z.string(),
  format: z.string(),
  language: z.string(),
  pages: z.number().nullable(),
  passages: z.number(),
  credibilityParts: credibility,
  admission: admission.nullable(),
  override: admissionOverride.nullable(),
  standing: sourceStanding,
  dependents,
});
export type LibraryDocument = z.infer<typeof libraryDocument>;

/** Query of the list. Every filter may be left out. */
export const libraryQuery = z.strictObject({
  text: z.string().max(200).optional(),
  type: z.enum(sourceTypes).optional(),
  verdict: z.enum([...admissionVerdicts, "not judged"]).optional(),
  usable: z.enum(["yes", "no"]).optional(),
  after: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type LibraryQuery = z.infer<typeof libraryQuery>;

export const listLibrary = operation({
  method: "GET",
  path: "/api/library/documents",
  access: readers,
  summary:
    "A page of the library, newest first; filters `text`, `type`, `verdict`, `usable`; the next page with `?after=` and what `next` says.",
  params: noParams,
  body: none,
  output: z.object({ documents: z.array(libraryEntry), total: z.number(), next: z.string().nullable() }),
});

export const getLibraryDocument = operation({
  method: "GET",
  path: "/api/library/documents/:documentId",
  access: readers,
  summary: "A document with its record, the parts of its score, its verdict with every rule, and what depends on it.",
  params: documentParams,
  body: none,
  output: libraryDocument,
});

/** The version that was read; a document that was changed since is not changed again by mistake. */
const version = z.number().int().min(1);
const reason = z.string().trim().min(1).max(2_000);

export const updateLibraryDocument = operation({
  method: "PATCH",
  path: "/api/library/documents/:documentId",
  access: administrators,
  summary: "Corrects the record of a document, or what is known beside it; score and verdict are computed anew.",
  params: documentParams,
  body: z.strictObject({
    version,
    record: bibliographicRecord.optional(),
    standing: sourceStanding.omit({ slidesCiteWorks: true }).optional(),
  }),
  output: libraryDocument,
});

export const overrideVerdict = operation({
  method: "POST",
  path: "/api/library/documents/:documentId/override",
  access: administrators,
  summary:
    "Admits or refuses a document whatever the policy says, with a reason; `withdraw` lets the verdict hold again.",
  params: documentParams,
  body: z.strictObject({ version, decision: z.enum(["admit", "refuse", "withdraw"]), reason }),
  output: libraryDocument,
});

export const replaceDocument = operation({
  method: "POST",
  path: "/api/library/documents/:documentId/replacement",
  access: administrators,
  summary: "A newer edition takes a document's place in programs that are not planned yet; others keep what they cite.",
  params: documentParams,
  body: z.strictObject({ version, by: z.uuid() }),
  output: libraryDocument,
});

export const removeDocument = operation({
  method: "DELETE",
  path: "/api/library/documents/:documentId",
  access: administrators,
  summary: "Removes a document that nothing depends on.",
  params: documentParams,
  body: none,
  output: z.object({ removed: z.string() }),
});

export const recordProposal = z.object({
  /** The registry that answered. */
  from: z.string(),
  record: bibliographicRecord,
  retraction: z.object({ by: z.string(), date: z.string().optional() }).nullable(),
});
export type RecordProposal = z.infer<typeof recordProposal>;

export const lookUpRecord = operation({
  method: "POST",
  path: "/api/library/look-up",
  access: administrators,
  summary: "What the registries know of a DOI or an ISBN. Changes nothing: a person takes it over, or not.",
  params: noParams,
  body: z.union([
    z.strictObject({ doi: z.string().min(6).max(300) }),
    z.strictObject({ isbn: z.string().min(10).max(20) }),
  ]),
  output: recordProposal,
});

export const getAdmissionPolicy = operation({
  method: "GET",
  path: "/api/library/policy",
  access: readers,
  summary: "The admission policy in force, with the reason and the remedy of each rule.",
  params: noParams,
  body: none,
  output: z.object({ isDefault: z.boolean(), policy: admissionPolicy }),
});

export const setAdmissionPolicy = operation({
  method: "POST",
  path: "/api/library/policy",
  access: administrators,
  summary: "Puts an institution's own policy in force; every document is judged anew.",
  params: noParams,
  body: admissionPolicy,
  output: z.object({ judged: z.number(), changed: z.number() }),
});

/** Query of the search. Every filter may be left out. */
export const searchQuery = z.strictObject({
  /** A question, an outcome or single words. */
  text: z.string().trim().min(1, "Say what to look for.").max(500),
  /** Domain of the sources, case aside. */
  domain: z.string().min(1).max(200).optional(),
  type: z.enum(sourceTypes).optional(),
  /** Published then or later; sources without a date are left out. */
  since: z.iso.date().optional(),
  /** Least score of the source. */
  credibility: z.coerce.number().int().min(0).max(100).optional(),
  /** Address of a person: sources of that person's programs. */
  owner: z.string().min(1).max(254).optional(),
  limit: z.coerce.number().int().min(1).max(50).default(10),
});

/** A passage that answers, with its place and what gave it its rank. */
export const searchHit = z.object({
  passageId: z.string(),
  documentId: z.string(),
  documentTitle: z.string(),
  section: z.string(),
  page: z.string().nullable(),
  text: z.string(),
  score: z.number(),
  /** The points of which the score is the sum, in one line. */
  why: z.string(),
  /** Words of the question as the index knows them, with their points, best first. */
  words: z.array(z.object({ term: z.string(), points: z.number() })),
});
export type SearchHit = z.infer<typeof searchHit>;

export const searchLibrary = operation({
  method: "GET",
  path: "/api/library/search",
  access: readers,
  summary:
    "Passages that answer `text`, best first, each with its place and why it ranked; filters `domain`, `type`, `since`, `credibility`, `owner`. Of sources that the caller may see.",
  params: noParams,
  body: none,
  output: z.object({
    hits: z.array(searchHit),
    /** What ranked; `notice` says what it costs when it was the database. */
    by: z.enum(["index", "database"]),
    notice: z.string().nullable(),
  }),
});

export const libraryOperations = [
  listLibrary,
  searchLibrary,
  getLibraryDocument,
  updateLibraryDocument,
  overrideVerdict,
  replaceDocument,
  removeDocument,
  lookUpRecord,
  getAdmissionPolicy,
  setAdmissionPolicy,
] as const;
