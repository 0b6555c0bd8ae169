import { join } from "node:path";

/** The source files of the data folder, each with its brief. */
export const sourceBooks = [
  { name: "introduction-to-business", file: "introduction-to-business.docx" },
  { name: "psychology", file: "psychology.epub" },
  { name: "nutrition-for-nurses", file: "nutrition-for-nurses.pdf" },
  { name: "introductory-statistics", file: "introductory-statistics.html" },
  { name: "introduction-to-python", file: "introduction-to-python.md" },
] as const;

export function sourcePath(dataFolder: string, file: string): string {
  return join(dataFolder, "sources", file);
}

export function briefPath(name: string): string {
  return join(import.meta.dirname, "../briefs", `${name}.yaml`);
}
