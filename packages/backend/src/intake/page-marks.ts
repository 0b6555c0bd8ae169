import type { ReadBlock } from "./reading.ts";

/** Stands in a block's text where a page begins, so that cleaning and cutting carry it along; taken out by `takePageMarks`. */
export function pageMark(page: number): string {
  return `\ue002${page}\ue003`;
}

const marks = /\ue002(\d+)\ue003/g;

/** The block without page marks and with what they said: where in its plain text its further pages begin. */
export function takePageMarks(block: ReadBlock): ReadBlock {
  if (block.kind === "list") {
    if (!block.items.some(({ text }) => text.includes("\ue002"))) return block;
    const starts: PageBegin[] = [];
    let before = 0;
    const items = block.items.map((item) => {
      const taken = takeFrom(item.text, before, starts);
      before += taken.length + 1;
      return { ...item, text: taken, lead: item.lead === null ? null : item.lead.replace(marks, "") };
    });
    return { ...block, items, ...startsOf(block.page, starts) };
  }
  if (block.kind === "table") return { ...block, rows: block.rows.map((row) => row.map(withoutMarks)) };
  if (block.kind === "definitions")
    return {
      ...block,
      pairs: block.pairs.map(({ term, meaning }) => ({ term: withoutMarks(term), meaning: withoutMarks(meaning) })),
    };
  if (!block.text.includes("\ue002")) return block;
  const starts: PageBegin[] = [];
  const text = takeFrom(block.text, 0, starts);
  return { ...block, text, ...startsOf(block.page, starts) };
}

function withoutMarks(text: string): string {
  return text.includes("\ue002") ? text.replace(marks, "") : text;
}

interface PageBegin {
  at: number;
  page: number;
}

function takeFrom(text: string, before: number, starts: PageBegin[]): string {
  let removed = 0;
  return text.replace(marks, (mark, page: string, at: number) => {
    starts.push({ at: before + at - removed, page: Number(page) });
    removed += mark.length;
    return "";
  });
}

/** Items say their page again and again: only a change counts. */
function startsOf(first: number | null, starts: readonly PageBegin[]): { pageStarts?: PageBegin[] } {
  const changes = starts.filter(({ page }, index) => page !== (starts[index - 1]?.page ?? first));
  return changes.length === 0 ? {} : { pageStarts: changes };
}

/** All pages that begin in a block, in order. */
export function pagesIn(block: ReadBlock): number[] {
  return textsOf(block).flatMap((text) => [...text.matchAll(marks)].map(([, page]) => Number(page)));
}

/** The page that begins right at the head of a block, or that is all of it; null where none does. */
export function leadingPage(block: ReadBlock, where: "alone" | "head" = "head"): number | null {
  const [first = ""] = textsOf(block);
  const rule = where === "alone" ? /^\s*(?:\ue002\d+\ue003\s*)*\ue002(\d+)\ue003\s*$/ : /^\s*\ue002(\d+)\ue003/;
  const page = rule.exec(first)?.[1];
  return page === undefined ? null : Number(page);
}

function textsOf(block: ReadBlock): string[] {
  switch (block.kind) {
    case "list":
      return block.items.map(({ text }) => text);
    case "definitions":
      return block.pairs.flatMap(({ term, meaning }) => [term, meaning]);
    case "table":
      return block.rows.flat();
    default:
      return [block.text];
  }
}
