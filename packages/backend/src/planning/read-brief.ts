import { levelFrameworkRows } from "@curriculum/curriculum/credit/level-frameworks.ts";
import { brief as briefSchema, type Brief } from "@curriculum/curriculum/model/brief.ts";
import { parseDocument, type Document } from "yaml";
import { describeBriefIssues, type BriefProblem } from "./describe-brief-issues.ts";
import { findContradictions } from "./find-contradictions.ts";

export type BriefResult = { ok: true; brief: Brief } | { ok: false; problems: BriefProblem[] };

/** Reads a brief from YAML or JSON. All problems are listed at once: syntax, unknown keys, wrong values, contradictions. */
export function readBrief(text: string): BriefResult {
  const document = parseDocument(text, { prettyErrors: true, uniqueKeys: true });
  if (document.errors.length > 0) {
    return {
      ok: false,
      problems: document.errors.map((error) => ({
        path: "",
        message: `The brief is neither YAML nor JSON that can be read: ${error.message.split("\n")[0]}`,
      })),
    };
  }
  const value = resolveAliases(document);
  return value.ok ? checkBrief(value.value) : value;
}

// An anchor or two may save typing; a brief has no use for more, and anchors of anchors can fill any memory.
const mostAliases = 50;

function resolveAliases(document: Document): { ok: true; value: unknown } | { ok: false; problems: BriefProblem[] } {
  try {
    return { ok: true, value: document.toJS({ maxAliasCount: mostAliases }) };
  } catch (error) {
    // What the library throws here: too many aliases, or one without its anchor.
    if (!(error instanceof ReferenceError)) throw error;
    const message = `The YAML aliases (*name) of the brief cannot be resolved: ${error.message}. Write the values out instead`;
    return { ok: false, problems: [{ path: "", message }] };
  }
}

/** Checks a brief that came as data, for example from a form. */
export function checkBrief(value: unknown): BriefResult {
  if (value === null || typeof value !== "object" || Array.isArray(value)) {
    return {
      ok: false,
      problems: [{ path: "", message: 'A brief is a list of keys with values; begin with "program: <title>"' }],
    };
  }
  const raw = withLevelRead({ ...value });
  const parsed = briefSchema.safeParse(raw);
  if (parsed.success) {
    const problems = findContradictions(parsed.data).map(({ path, message }) => ({ path, message }));
    return problems.length === 0 ? { ok: true, brief: parsed.data } : { ok: false, problems };
  }
  const problems = describeBriefIssues(parsed.error.issues, raw);
  // The rest of the brief is judged too, so that one reading names everything that must be mended.
  const faulty = new Set(parsed.error.issues.map((issue) => String(issue.path[0] ?? "")));
  const known = new Set(Object.keys(briefSchema.shape));
  const sound = Object.fromEntries(Object.entries(raw).filter(([key]) => known.has(key) && !faulty.has(key)));
  const rest = briefSchema.safeParse({ program: "Program", ...sound });
  const contradictions = rest.success
    ? findContradictions(rest.data).filter((contradiction) => contradiction.uses.every((key) => !faulty.has(key)))
    : [];
  return { ok: false, problems: [...problems, ...contradictions.map(({ path, message }) => ({ path, message }))] };
}

/** "level: 5" means "Level 5"; "EQF 6" also names the framework when the brief names none. */
function withLevelRead(raw: Record<string, unknown>): Record<string, unknown> {
  const level = typeof raw["level"] === "number" ? `Level ${raw["level"]}` : raw["level"];
  if (typeof level !== "string") return raw;
  const named = levelFrameworkRows.find((row) => new RegExp(`\\b${row.framework}\\b`, "i").test(level));
  return {
    ...raw,
    level,
    ...(raw["levelFramework"] === undefined && named ? { levelFramework: named.framework } : {}),
  };
}
