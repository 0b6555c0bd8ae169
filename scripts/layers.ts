// Who may import whom: the table that ARCHITECTURE.md prints and layers.test.ts holds.

const stages = [
  "intake",
  "knowledge",
  "retrieval",
  "planning",
  "authoring",
  "verification",
  "export",
  "programs",
  "admission",
  "skills",
];
const below = ["platform", "audit", "accounts"];
// Asked by the author that uses a language model, and by those who set it up.
const models = "models";
const conductors = ["ingestion", "generation"];
const shells = ["api", "cli"];

/** Room of the backend → rooms of the backend that it may import (itself always). */
export const backendRooms: Record<string, readonly string[]> = {
  platform: [],
  audit: ["platform"],
  accounts: ["platform", "audit"],
  ...Object.fromEntries(stages.map((stage) => [stage, below])),
  models: below,
  authoring: [...below, models],
  retrieval: [...below, "knowledge"],
  admission: [...below, "knowledge"],
  skills: [...below, "programs"],
  ingestion: [...below, "intake", "knowledge", "admission"],
  generation: [...below, models, ...stages, "ingestion"],
  competitors: [...below, ...stages, ...conductors],
  operations: [...below, models, ...stages, ...conductors],
  api: [...below, models, ...stages, ...conductors, "competitors", "operations"],
  cli: [...below, models, ...stages, ...conductors, "competitors", "operations"],
  main: [...below, models, ...stages, ...conductors, "competitors", "operations", ...shells],
};

/** Package → packages of ours that it may import. */
export const packages: Record<string, readonly string[]> = {
  curriculum: [],
  contract: ["curriculum"],
  frontend: ["contract", "curriculum"],
  backend: ["contract", "curriculum"],
  bench: ["curriculum", "backend"],
};

export interface Violation {
  file: string;
  imports: string;
  reason: string;
}

const importPattern = /(?:from|import)\s*\(?\s*"([^"]+)"/g;

/** Every import in a file that the table does not allow. `file` is relative to the repository's root. */
export function findViolations(file: string, text: string): Violation[] {
  const violations: Violation[] = [];
  const from = placeOf(file);
  for (const [, specifier] of text.matchAll(importPattern)) {
    const reason = specifier === undefined || from === null ? null : reasonAgainst(file, from, specifier);
    if (reason !== null) violations.push({ file, imports: specifier!, reason });
  }
  return violations;
}

interface Place {
  pack: string;
  room: string;
}

function placeOf(file: string): Place | null {
  const match = /^packages\/([^/]+)\/src\/(?:([^/]+)\/)?/.exec(file) ?? /^(bench)\/src\//.exec(file);
  if (!match?.[1]) return null;
  return { pack: match[1], room: match[2] ?? "main" };
}

function reasonAgainst(file: string, from: Place, specifier: string): string | null {
  const isTest = file.endsWith(".test.ts");
  if (from.pack === "curriculum" && !isTest && specifier.startsWith("node:")) return "curriculum is pure: no Node";
  const ours = /^@curriculum\/([^/]+)\//.exec(specifier)?.[1];
  if (ours !== undefined && ours !== from.pack && !packages[from.pack]?.includes(ours)) {
    return `${from.pack} may not import ${ours}`;
  }
  if (from.pack !== "backend" || !specifier.startsWith(".")) return null;
  const target = placeOf(new URL(specifier, `file:///${file}`).pathname.slice(1));
  if (target === null || target.room === from.room || (isTest && target.room === "main")) return null;
  const allowed = backendRooms[from.room];
  if (!allowed) return `${from.room} has no line in the table of rooms`;
  return allowed.includes(target.room) ? null : `${from.room} may not import ${target.room}`;
}
