import { existsSync } from "node:fs";
import { resolve } from "node:path";

/**
 * The folder with the outside data: the environment variable CURRICULUM_DATA, else `../shared/data` beside the
 * repository; undefined where neither exists.
 */
export function findDataFolder(named = process.env["CURRICULUM_DATA"]): string | undefined {
  const folder = named ?? resolve(import.meta.dirname, "../../../shared/data");
  return existsSync(folder) ? folder : undefined;
}
