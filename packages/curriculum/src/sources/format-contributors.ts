import type { Contributor } from "../model/source.ts";

const suffixPattern = /^(jr|sr|i{1,3}|iv)\.?$/iu;
const shownBeforeEllipsis = 19;
const mostShownInFull = 20;

function initialOf(name: string): string {
  // A particle keeps its letters ("Ludwig van" → "L. van"); a hyphenated name keeps its hyphen ("J.-P.").
  if (/^\p{Ll}/u.test(name)) return name;
  return name
    .split("-")
    .filter((part) => part !== "")
    .map((part) => `${Array.from(part)[0]?.toUpperCase() ?? ""}.`)
    .join("-");
}

/** Given names as initials: "Mary Ann" → "M. A.", "Jean-Paul" → "J.-P.", "M.A." → "M. A.". */
function initialsOf(given: string): string {
  return given
    .replaceAll(".", ". ")
    .split(/\s+/u)
    .map((name) => name.replaceAll(".", ""))
    .filter((name) => name !== "")
    .map(initialOf)
    .join(" ");
}

function splitSuffix(given: string): { given: string; suffix: string } {
  const [names = "", ...rest] = given.split(",").map((part) => part.trim());
  const suffix = rest.find((part) => suffixPattern.test(part));
  if (suffix === undefined) return { given: [names, ...rest].join(" "), suffix: "" };
  return { given: names, suffix: /^[js]r\.?$/iu.test(suffix) ? `, ${suffix.replace(/\.?$/u, ".")}` : `, ${suffix}` };
}

function formatOne(contributor: Contributor): string {
  if ("literal" in contributor) return contributor.literal.trim();
  if (contributor.given === undefined || contributor.given.trim() === "") return contributor.family.trim();
  const { given, suffix } = splitSuffix(contributor.given);
  return `${contributor.family.trim()}, ${initialsOf(given)}${suffix}`;
}

/**
 * Authors as a reference list shows them: surname first, an ampersand before the last, all of up to 20 names;
 * of 21 and more the first 19, an ellipsis and the last.
 */
export function formatAuthors(authors: readonly Contributor[]): string {
  const names = authors.map(formatOne);
  const last = names.at(-1);
  if (last === undefined) return "";
  if (names.length === 1) return last;
  if (names.length > mostShownInFull) return `${names.slice(0, shownBeforeEllipsis).join(", ")}, . . . ${last}`;
  const before = names.slice(0, -1);
  // Two bodies stand without a comma; two people and any longer list take one before the ampersand.
  const isPairOfBodies = names.length === 2 && authors.every((author) => "literal" in author);
  return `${before.join(", ")}${isPairOfBodies ? "" : ","} & ${last}`;
}

/** Editors as they stand after "In": "R. Hall & J. Kim (Eds.)", initials first. */
export function formatEditors(editors: readonly Contributor[]): string {
  const names = editors.map((editor) => {
    if ("literal" in editor) return editor.literal.trim();
    const { given, suffix } = splitSuffix(editor.given ?? "");
    return `${initialsOf(given)} ${editor.family}${suffix}`.trim();
  });
  const last = names.at(-1);
  if (last === undefined) return "";
  const label = names.length === 1 ? "(Ed.)" : "(Eds.)";
  if (names.length === 1) return `${last} ${label}`;
  if (names.length === 2) return `${names[0]} & ${last} ${label}`;
  return `${names.slice(0, -1).join(", ")}, & ${last} ${label}`;
}
