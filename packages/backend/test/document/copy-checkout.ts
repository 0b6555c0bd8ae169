import { existsSync } from "node:fs";
import { cp, mkdir, symlink } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { join } from "node:path";

const root = fileURLToPath(new URL("../../../..", import.meta.url));

/** What the document's commands touch of a checkout. */
const parts = [
  "package.json",
  "docker-compose.yml",
  ".env.example",
  ".gitignore",
  "deploy",
  "packages/backend/package.json",
  "packages/backend/bin",
  "packages/backend/src",
  "packages/backend/migrations",
];

/**
 * A checkout of its own, so that a migration that the walk makes and a `.env` that it writes are seen by nobody else.
 * Packages are the ones that are installed.
 */
export async function copyCheckout(folder: string): Promise<void> {
  await mkdir(join(folder, "packages/backend"), { recursive: true });
  // What is missing is told by the statement that asks for it.
  for (const part of parts.filter((path) => existsSync(join(root, path))))
    await cp(join(root, part), join(folder, part), { recursive: true });
  await symlink(join(root, "node_modules"), join(folder, "node_modules"));
}
