/** The figures of the quality report in the order in which people read them; shares are 0 to 1. */
const figureRows: readonly { key: string; name: string; isShare?: true }[] = [
  { key: "modules", name: "Modules" },
  { key: "hours", name: "Hours" },
  { key: "programOutcomes", name: "Program outcomes" },
  { key: "moduleOutcomes", name: "Module outcomes" },
  { key: "multipleChoiceItems", name: "Multiple-choice items" },
  { key: "clozeItems", name: "Cloze items" },
  { key: "matchingItems", name: "Matching items" },
  { key: "orderingItems", name: "Ordering items" },
  { key: "tasks", name: "Tasks" },
  { key: "caseStudies", name: "Case studies" },
  { key: "skills", name: "Skills" },
  { key: "glossaryEntries", name: "Glossary entries" },
  { key: "readings", name: "Readings" },
  { key: "sources", name: "Sources" },
  { key: "citations", name: "Citations" },
  { key: "citationsVerbatim", name: "Citations that stand word for word in their passage", isShare: true },
  { key: "ungrounded", name: "Statements without a source" },
  { key: "keyIsLongest", name: "Multiple-choice items whose key is the longest option", isShare: true },
];

/** Figures as names and printed values, always in one order, whatever order they were stored in. */
export function describeFigures(figures: Readonly<Record<string, number>>): { name: string; value: string }[] {
  const known = figureRows.filter(({ key }) => figures[key] !== undefined);
  const other = Object.keys(figures)
    .filter((key) => !figureRows.some((row) => row.key === key))
    .toSorted();
  return [
    ...known.map(({ key, name, isShare }) => ({ name, value: print(figures[key]!, isShare === true) })),
    ...other.map((key) => ({ name: inWords(key), value: print(figures[key]!, false) })),
  ];
}

function print(value: number, isShare: boolean): string {
  return isShare ? `${(value * 100).toFixed(1)} %` : (Math.round(value * 1000) / 1000).toLocaleString("en-GB");
}

/** "readingMinutes" → "Reading minutes". */
function inWords(key: string): string {
  const words = key
    .replaceAll(/[._-]+/g, " ")
    .replaceAll(/([a-z\d])([A-Z])/g, "$1 $2")
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
