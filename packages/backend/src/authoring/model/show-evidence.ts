import { createHash } from "node:crypto";
import { findQuote } from "@curriculum/curriculum/language/find-quote.ts";
import type { Citation } from "@curriculum/curriculum/model/citation.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import type { Passage } from "@curriculum/curriculum/model/knowledge.ts";
import { pageOfQuotation } from "@curriculum/curriculum/sources/page-of-quotation.ts";
import { isForPeople } from "./is-for-people.ts";
import { speaksToModel } from "./speaks-to-model.ts";

/** The passages that one question shows, under labels of its own. */
export interface ShownEvidence {
  /** "p1", "p2" …, in the order shown, which is best first. */
  labels: [string, ...string[]];
  byLabel: ReadonlyMap<string, Passage>;
  /** What the question says of each, as it says it. */
  lines: ReadonlyMap<string, string>;
  /** Between two lines that the text of a passage cannot imitate, as they hold the hash of all of it. */
  block: string;
}

/** Of English prose, about so many characters make a token, with every provider. */
export const charactersPerToken = 4;

/**
 * The best passages of the evidence within a bound of tokens: those that define and discuss the slot's own concepts,
 * then as they were ranked. What speaks to the model itself is passed over. Null where there is none. A single passage
 * longer than the bound is shown all the same.
 */
export function showEvidence(
  evidence: Evidence,
  sourceTitles: ReadonlyMap<string, string>,
  mostTokens: number,
): ShownEvidence | null {
  const chosen = withinBound(bestFirst(evidence).filter(isForPeople), mostTokens * charactersPerToken);
  const [first, ...others] = chosen.map((passage, index) => [`p${index + 1}`, passage] as const);
  if (first === undefined) return null;
  const lines = new Map(
    [first, ...others].map(([label, passage]) => [
      label,
      JSON.stringify({
        id: label,
        source: titleOf(passage.documentId, sourceTitles),
        section: passage.sectionPath.join(" > "),
        page: passage.pageLabel,
        text: passage.text,
      }),
    ]),
  );
  return {
    labels: [first[0], ...others.map(([label]) => label)],
    byLabel: new Map([first, ...others]),
    lines,
    block: sealBlock([...lines.values()]),
  };
}

/** Lines of passages between two that none of them can imitate. */
export function sealBlock(lines: readonly string[]): string {
  const body = lines.join("\n");
  const seal = createHash("sha256").update(body).digest("hex").slice(0, 16);
  return `EVIDENCE ${seal}\n${body}\nEND ${seal}`;
}

function titleOf(documentId: string, sourceTitles: ReadonlyMap<string, string>): string {
  const title = sourceTitles.get(documentId) ?? documentId;
  return speaksToModel(title) ? documentId : title;
}

function bestFirst({ concepts, passages }: Evidence): Passage[] {
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const definitions = concepts.map(({ definition }) => definition?.passageId);
  // In turns: the best passage of each concept before the second of any.
  const discussions = [0, 1, 2].flatMap((turn) => concepts.map(({ passageIds }) => passageIds[turn]));
  const own = [...definitions, ...discussions].flatMap((id) => (id === undefined ? [] : (byId.get(id) ?? [])));
  return [...new Set([...own, ...passages])];
}

function withinBound(passages: readonly Passage[], mostCharacters: number): Passage[] {
  let left = mostCharacters;
  return passages.filter(({ text }, index) => {
    const isShown = index === 0 || text.length <= left;
    if (isShown) left -= text.length;
    return isShown;
  });
}

/** What a reply says of where a statement stands. */
export interface RepliedCitation {
  passage: string;
  quote: string;
}

/**
 * The citations of a reply. A quotation that differs from its passage in case, space or marks alone takes the
 * passage's own words; one that stands nowhere is left as it came, for verification to find.
 */
export function toCitations(replied: readonly RepliedCitation[], { byLabel }: ShownEvidence): Citation[] {
  const citations = replied.flatMap(({ passage: label, quote: wanted }) => {
    const passage = byLabel.get(label);
    return passage === undefined ? [] : [cite(passage, wanted)];
  });
  return citations.filter(
    ({ passageId, quote }, index) =>
      citations.findIndex((other) => other.passageId === passageId && other.quote === quote) === index,
  );
}

function cite(passage: Passage, wanted: string): Citation {
  const trimmed = wanted.trim();
  const quote = passage.text.includes(trimmed) ? trimmed : (findQuote(passage.text, trimmed)?.quote ?? trimmed);
  return {
    sourceId: passage.documentId,
    passageId: passage.id,
    quote,
    section: passage.sectionPath.join(" > "),
    page: pageOfQuotation({ ...passage, page: passage.pageLabel }, quote),
  };
}
