import { capitaliseFirst } from "@curriculum/curriculum/language/capitalise.ts";
import { pluralOf } from "@curriculum/curriculum/language/plural.ts";
import { choose, numberBetween } from "../choose.ts";
import type { CaseMaterial } from "./case-material.ts";

export interface CaseRow {
  name: string;
  checked: number;
  before: number;
  after: number;
}

/** The figures of a case. Everything that text, questions and answers say about them is computed from here. */
export interface CaseData {
  caption: string;
  header: string[];
  rows: CaseRow[];
  total: CaseRow;
  /** What the rows are: "topic" or the setting's site. */
  by: "topic" | "site";
  /** Row with the most cases before, and the row that fell least. */
  largest: CaseRow;
  weakest: CaseRow;
}

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** The two quarters compared, by name of their months: ["January to March", "April to June"]. */
export function periodsOf(seed: string): [string, string] {
  const start = numberBetween(0, 2, `${seed}/period`) * 3;
  const name = (from: number) => `${months[from] ?? "January"} to ${months[from + 2] ?? "March"}`;
  return [name(start), name(start + 3)];
}

/** Whole per cent, halves up. */
export function percent(part: number, whole: number): number {
  return Math.floor((200 * part + whole) / (2 * whole));
}

function sum(rows: readonly CaseRow[], field: "checked" | "before" | "after"): number {
  return rows.reduce((total, row) => total + row[field], 0);
}

/** A table of checked work in two periods, by topic or by site: totals are sums, the pilot helps unevenly. */
export function makeCaseData({ setting, main, rival, others, seed }: CaseMaterial): CaseData {
  const by = choose(["topic", "site", "topic"] as const, `${seed}/by`);
  const names =
    by === "site"
      ? [...setting.siteNames]
      : [main, rival, ...others.slice(0, 2)].map((facts) => capitaliseFirst(facts.noun.generic));
  const rows = names.map((name, index) => {
    const checked = numberBetween(9, 16, `${seed}/checked/${index}`) * 5;
    // The first two rows carry most of the trouble, since the story turns on their concepts.
    const [fewest, most] = index === 0 ? [30, 40] : index === 1 ? [20, 28] : [8, 16];
    const before = numberBetween(fewest, most, `${seed}/before/${index}`);
    const kept =
      index === 1 ? numberBetween(80, 95, `${seed}/kept/${index}`) : numberBetween(35, 60, `${seed}/kept/${index}`);
    return { name, checked, before, after: Math.round((before * kept) / 100) };
  });
  const total = {
    name: "Total",
    checked: sum(rows, "checked"),
    before: sum(rows, "before"),
    after: sum(rows, "after"),
  };
  const [first, second] = periodsOf(seed);
  const plural = capitaliseFirst(pluralOf(setting.workProduct));
  const heading = by === "site" ? capitaliseFirst(setting.site) : "Main reason for return";
  return {
    by,
    rows,
    total,
    caption: `${plural} checked in each quarter and returned for correction, by ${by === "site" ? setting.site : "topic"}`,
    header: [heading, "Checked per quarter", `Returned, ${first}`, `Returned, ${second}`, "Change"],
    largest: rows.reduce((top, row) => (row.before > top.before ? row : top)),
    weakest: rows.reduce((top, row) =>
      (row.before - row.after) / row.before < (top.before - top.after) / top.before ? row : top,
    ),
  };
}

/** The table as printed, totals last, a true minus sign for falls. */
export function printRows(data: CaseData): string[][] {
  return [...data.rows, data.total].map((row) => {
    const change = row.after - row.before;
    return [
      row.name,
      String(row.checked),
      String(row.before),
      String(row.after),
      change < 0 ? `−${-change}` : String(change),
    ];
  });
}
