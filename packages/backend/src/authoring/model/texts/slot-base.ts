import type { AuthorContext } from "../../author.ts";

/** What every question tells of where its text will stand. */
export function slotBase({ brief, module }: AuthorContext) {
  return { program: brief.program, module: module?.title ?? null, language: brief.locale };
}
