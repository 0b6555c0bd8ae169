import { brief as briefSchema } from "@curriculum/curriculum/model/brief.ts";
import type { z } from "zod";
import { suggestKey } from "./suggest-key.ts";

export interface BriefProblem {
  /** "modules[2].hours"; empty for the brief as a whole. */
  path: string;
  message: string;
}

type Issue = z.core.$ZodIssue;

/** The schema's complaints as sentences that say what stands there and what may stand there. */
export function describeBriefIssues(issues: readonly Issue[], raw: unknown): BriefProblem[] {
  return issues.flatMap((issue) => describe(issue, raw, []));
}

function describe(issue: Issue, raw: unknown, prefix: readonly PropertyKey[]): BriefProblem[] {
  const path = [...prefix, ...issue.path];
  const value = path.reduce<unknown>(
    (at, key) => (typeof at === "object" && at !== null ? Reflect.get(at, key) : undefined),
    raw,
  );
  if (issue.code === "unrecognized_keys") {
    const known = Object.keys(briefSchema.shape);
    return issue.keys.map((key) => {
      const suggestion = suggestKey(key, known);
      return {
        path: key,
        message: suggestion
          ? `unknown key "${key}"; did you mean "${suggestion}"?`
          : `unknown key "${key}"; known keys are ${known.join(", ")}`,
      };
    });
  }
  if (issue.code === "invalid_union") {
    // The union is "a number or a list": complain about the one that was tried.
    const branch = Array.isArray(value) ? issue.errors.at(-1) : issue.errors[0];
    if (branch && branch.length > 0 && (Array.isArray(value) || typeof value === "number"))
      return branch.flatMap((inner) => describe(inner, raw, path));
    return [{ path: pathText(path), message: `${shown(value)} is neither a number of modules nor a list of modules` }];
  }
  if (value === undefined) return [{ path: pathText(path), message: `"${pathText(path)}" is missing` }];
  return [{ path: pathText(path), message: `${shown(value)} does not fit: ${issue.message}` }];
}

function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) => (typeof key === "number" ? `${text}[${key}]` : text === "" ? String(key) : `${text}.${String(key)}`),
    "",
  );
}

function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
