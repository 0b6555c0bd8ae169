import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "./app-error.ts";

const template = `exports.up = (pgm) => {
  // Apply changes
};

exports.down = (pgm) => {
  // Rollback changes
};
`;

/** Writes an empty migration, numbered after the last of the folder; returns its path. Throws bad_input for a name without letters. */
export async function createMigration(folder: string, name: string): Promise<string> {
  const slug = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "");
  if (!/[a-z]/.test(slug)) {
    throw new AppError(
      "bad_input",
      `“${name}” names nothing. Say what the migration does, such as add-program-language.`,
    );
  }
  const files = await readdir(folder);
  if (files.some((file) => file.replace(/^\d+_/, "") === `${slug}.cjs`)) {
    throw new AppError("conflict", `There is a migration ${slug} already. Give this one a name of its own.`);
  }
  const last = Math.max(0, ...files.map((file) => Number(/^(\d+)_/.exec(file)?.[1] ?? 0)));
  const path = join(folder, `${last + 1}_${slug}.cjs`);
  await writeFile(path, template, { flag: "wx" });
  return path;
}
