import { levelFrameworkRows, type LevelFramework } from "./level-frameworks.ts";

export interface ParsedLevel {
  framework: LevelFramework;
  /** The framework's own level; RQF Entry levels are 0. */
  level: number;
  /** Place on the common scale of the eight EQF levels, 1 to 8. */
  rank: number;
  /** "RQF Level 5". */
  label: string;
}

export type LevelResult = { ok: true; value: ParsedLevel } | { ok: false; problem: string };

const frameworkNames = levelFrameworkRows.map((row) => row.framework);
// Longest first, so that "NZQCF" is not read as "NQF".
const frameworkPattern = new RegExp(`\\b(${frameworkNames.toSorted((a, b) => b.length - a.length).join("|")})\\b`, "i");

/**
 * Reads "Level 5", "5", "L5", "EQF 6", "RQF Level 4" or "Entry 3". A framework named in the text
 * must be the given one, when one is given.
 */
export function parseLevel(text: string, framework: LevelFramework | null): LevelResult {
  const word = frameworkPattern.exec(text)?.[1]?.toUpperCase();
  const named = frameworkNames.find((name) => name === word);
  if (named && framework && named !== framework) {
    return { ok: false, problem: `"${text}" names ${named}, but the level framework is ${framework}` };
  }
  const chosen = named ?? framework ?? "RQF";
  const row = levelFrameworkRows.find((candidate) => candidate.framework === chosen);
  if (!row) throw new Error(`No row for the level framework "${chosen}"`);
  const numbers = text.match(/\d+/g);
  const levels = Object.keys(row.rankByLevel).map(Number);
  const range = `${chosen} has levels ${Math.min(...levels)} to ${Math.max(...levels)}`;
  if (!numbers || numbers.length !== 1) {
    return { ok: false, problem: `"${text}" does not name one level; write for example "Level 5" (${range})` };
  }
  const level = Number(numbers[0]);
  if (/\bentry\b/i.test(text)) {
    return chosen === "RQF" && level >= 1 && level <= 3
      ? { ok: true, value: { framework: chosen, level: 0, rank: 1, label: `RQF Entry ${level}` } }
      : { ok: false, problem: `"${text}" is no level of ${chosen}: Entry levels are RQF Entry 1 to 3` };
  }
  const rank = row.rankByLevel[level];
  if (rank === undefined) return { ok: false, problem: `"${text}" is no level of ${chosen}: ${range}` };
  return { ok: true, value: { framework: chosen, level, rank, label: `${chosen} Level ${level}` } };
}
