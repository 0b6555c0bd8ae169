import type { ReadingRung } from "@curriculum/curriculum/model/document.ts";
import { parseHeading } from "../parse-heading.ts";
import { apparatusKind } from "../section-titles.ts";
import { bodySize, groupLines, headingStyles, isStyledHeading, styleOf, titleOf } from "./pdf-styles.ts";
import type { LineGroup } from "./pdf-styles.ts";
import type { PdfLine } from "./pdf-page.ts";

/** An entry of the bookmark tree. */
export interface OutlineEntry {
  title: string;
  /** 1 for the outermost. */
  level: number;
  /** 0-based page; null where the target cannot be resolved. */
  page: number | null;
}

export interface FoundHeadings {
  /** The largest type of the first pages, where it is used only once; null where there is none. */
  title: string | null;
  rung: ReadingRung;
  /** Level of each line that is (part of) a heading. Lines of one heading share the group number. */
  headings: Map<PdfLine, { level: number; group: number }>;
}

/** Finds the headings by the best rung of the ladder: structure tree, outline, type size and weight, numbering, none. */
export function findHeadings(lines: readonly PdfLine[], outline: readonly OutlineEntry[]): FoundHeadings {
  const body = bodySize(lines);
  const groups = groupLines(lines, body);
  const title = titleOf(groups, body);
  const tagged = groups.filter((group) => group.lines[0]?.heading !== null);
  if (tagged.length >= 2) {
    return found(
      title,
      "structure-tree",
      0.98,
      tagged.map((group) => ({ group, level: group.lines[0]?.heading ?? 1 })),
    );
  }
  const styled = styledHeadings(groups, body);
  const matched = matchOutline(groups, outline);
  if (matched.length >= 3 && matched.length >= outline.length * 0.5) {
    return found(title, "outline", 0.7 + 0.28 * (matched.length / outline.length), withFinerHeadings(matched, styled));
  }
  if (styled.length >= 2) return found(title, "type-size", 0.8, styled);
  const numbered = groups
    .filter((group) => isNumberedHeading(group))
    .map((group) => ({ group, level: parseHeading(group.text).number?.split(".").length ?? 1 }));
  if (numbered.length >= 3) return found(title, "numbering", 0.6, numbered);
  return { title, rung: { rung: "plain", confidence: 0.3 }, headings: new Map() };
}

interface Candidate {
  group: LineGroup;
  level: number;
}

function found(
  title: string | null,
  rung: ReadingRung["rung"],
  confidence: number,
  candidates: readonly Candidate[],
): FoundHeadings {
  const headings: FoundHeadings["headings"] = new Map();
  candidates.forEach(({ group, level }, index) => {
    for (const line of group.lines) headings.set(line, { level, group: index });
  });
  return { title, rung: { rung, confidence: Math.round(confidence * 100) / 100 }, headings };
}

function styledHeadings(groups: readonly LineGroup[], body: number): Candidate[] {
  const candidates = groups.filter((group) => isStyledHeading(group, body));
  const levels = headingStyles(candidates);
  return candidates.flatMap((group) => {
    const level = levels.get(styleOf(group));
    return level === undefined ? [] : [{ group, level }];
  });
}

function matchOutline(groups: readonly LineGroup[], outline: readonly OutlineEntry[]): Candidate[] {
  const byPage = Map.groupBy(groups, (group) => group.lines[0]?.page ?? -1);
  const taken = new Set<LineGroup>();
  const matched: Candidate[] = [];
  for (const entry of outline) {
    if (entry.page === null) continue;
    const wanted = fold(entry.title);
    const near = [entry.page, entry.page + 1, entry.page - 1].flatMap((page) => byPage.get(page) ?? []);
    const fitting = near.filter((group) => !taken.has(group) && fits(fold(group.text), wanted));
    const best = fitting.toSorted((a, b) => (b.lines[0]?.size ?? 0) - (a.lines[0]?.size ?? 0))[0];
    if (best === undefined) continue;
    taken.add(best);
    matched.push({ group: best, level: entry.level });
  }
  return matched;
}

/** The outline may leave the number out, or the page may print it apart from the title. */
function fits(printed: string, wanted: string): boolean {
  if (printed === wanted) return true;
  return (
    printed.length > 3 &&
    printed.length >= wanted.length * 0.6 &&
    printed.length <= wanted.length + 14 &&
    (wanted.endsWith(printed) || printed.endsWith(wanted))
  );
}

function fold(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Outlines often stop at the chapters: headings that only the type shows come in below them. */
function withFinerHeadings(matched: readonly Candidate[], styled: readonly Candidate[]): Candidate[] {
  const known = new Map<string, number>();
  for (const { group, level } of matched) known.set(styleOf(group), Math.max(level, known.get(styleOf(group)) ?? 0));
  const taken = new Set(matched.map((candidate) => candidate.group));
  const deepest = Math.max(...matched.map((candidate) => candidate.level));
  const smallest = Math.min(...matched.map(({ group }) => group.lines[0]?.size ?? Infinity));
  const firstPage = Math.min(...matched.map(({ group }) => group.lines[0]?.page ?? 0));
  const finer = styled.flatMap((candidate) => {
    const first = candidate.group.lines[0];
    if (first === undefined || taken.has(candidate.group) || first.page < firstPage) return [];
    const level = known.get(styleOf(candidate.group)) ?? (first.size <= smallest ? deepest + 1 : null);
    return level === null ? [] : [{ group: candidate.group, level }];
  });
  const order = new Map([...matched, ...finer].map((candidate) => [candidate.group, candidate]));
  return [...order.values()].toSorted((a, b) => a.group.index - b.group.index);
}

function isNumberedHeading(group: LineGroup): boolean {
  if (group.lines.length > 2 || group.text.length > 110 || /[.,;:]$/.test(group.text)) return false;
  if (apparatusKind(group.text)?.certain === true) return true;
  const { label, number, marked, title } = parseHeading(group.text);
  return (
    (label !== null || (marked && number !== null && number.includes("."))) && (title === "" || /^\p{Lu}/u.test(title))
  );
}
