import { fileURLToPath } from "node:url";
import { catalogue } from "@curriculum/curriculum/checks/catalogue.ts";
import type { Check } from "@curriculum/curriculum/checks/check.ts";

export const checkListPath = fileURLToPath(new URL("../docs/checks.md", import.meta.url));

/** What each area of the catalogue looks at, in the order of the catalogue. */
const areas: Record<string, string> = {
  structure: "Parts, their numbers, codes and links",
  hours: "Credits and hours",
  outcome: "Learning outcomes",
  alignment: "Outcomes, assessments and skills, held together",
  assessment: "Assessment schemes",
  item: "Multiple-choice items",
  bank: "All items together",
  cloze: "Gap sentences",
  matching: "Matching items",
  ordering: "Ordering items",
  rubric: "Marks, bands and model answers",
  case: "Case studies",
  citation: "Citations",
  source: "Sources",
  reading: "Readings",
  skill: "Skills",
  glossary: "Glossary",
  text: "Language",
  report: "Completeness",
  specification: "Program specification",
};

/** docs/checks.md: every check of the catalogue by area, with its severity, its reason and what to do. */
export function checkListText(): string {
  const byArea = Map.groupBy(catalogue, (check) => check.id.split(".")[0]!);
  const count = (severity: string) => catalogue.filter((check) => check.severity === severity).length;
  return [
    "# Checks",
    "",
    `${catalogue.length} checks: ${count("error")} errors (they stop an approval), ${count("warning")} warnings (somebody should look), ${count("advice")} pieces of advice.`,
    "The same list runs in the generator, the API, the command line (`curriculum check FILE`) and the browser.",
    "",
    "Made from `packages/curriculum/src/checks/catalogue.ts` by `node scripts/build-check-list.ts`; edit the checks, not this page.",
    ...Array.from(byArea, ([area, checks]) => ["", `## ${areas[area] ?? area}`, "", ...checks.flatMap(entryOf)]).flat(),
    "",
  ].join("\n");
}

function entryOf({ id, severity, title, reason, remedy }: Check): string[] {
  return [`- **\`${id}\`** (${severity}): ${title}.`, `  ${plain(reason)} _${plain(remedy)}_`];
}

/** Marks of Markdown in a text ("_____") stand for themselves. */
function plain(text: string): string {
  return text.replace(/([_*`<])/g, String.raw`\$1`);
}
