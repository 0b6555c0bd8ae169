import type { Database } from "../platform/database.ts";
import { loadMaterial } from "./load-material.action.ts";
import type { RunMaterial } from "./run-material.ts";

export type LoadMaterial = (database: Database, programId: string) => Promise<RunMaterial>;

// A book's material takes tens of megabytes: no more of them than that, whoever takes turns.
const mostPrograms = 2;

/**
 * Loads each program's material once and keeps that of the last few: the modules of one run follow one another in a worker,
 * and where parts wait for a model, those of several programs take turns. `load`: how it is loaded.
 */
export function keepMaterial(
  load: LoadMaterial = (database, programId) => loadMaterial(database.db, programId),
): LoadMaterial {
  // The one used last stands last.
  const kept = new Map<string, Promise<RunMaterial>>();
  return (database, programId) => {
    const material = kept.get(programId) ?? load(database, programId);
    kept.delete(programId);
    kept.set(programId, material);
    material.catch(() => {
      if (kept.get(programId) === material) kept.delete(programId);
    });
    const [oldest] = kept.keys();
    if (kept.size > mostPrograms && oldest !== undefined) kept.delete(oldest);
    return material;
  };
}
