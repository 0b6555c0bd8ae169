import type { Author } from "../authoring/author.ts";
import { authorNames, chooseAuthor } from "../generation/choose-author.ts";
import { getRun } from "../generation/run.store.ts";
import { AppError } from "../platform/app-error.ts";
import type { Database } from "../platform/database.ts";
import type { CommandContext } from "./command-context.ts";

/** The author that is asked for by name, or the one that is taken unasked. Throws bad_input for one that is not to be had. */
export function readAuthor({ config }: CommandContext, asked: string | undefined): string {
  const names = authorNames(config.models !== undefined);
  const name = asked ?? names[0]!;
  if (names.includes(name)) return name;
  throw new AppError(
    "bad_input",
    name === "model"
      ? "No language model is set. Set MODEL (docs/models.md), or leave --author out: the built-in author needs none."
      : `There is no author ${name}. Give ${names.join(" or ")}.`,
  );
}

/** The author of a run; `asked` takes the place of the one that the run names. */
export async function openAuthor(
  { config }: CommandContext,
  database: Database,
  jobId: string,
  asked?: string,
): Promise<Author> {
  const run = await getRun(database.db, jobId);
  const { models: settings } = config;
  const asking =
    settings && (await (await import("../models/open-asking.client.ts")).openModelAsking(database, settings));
  return chooseAuthor({ ...run, author: asked ?? run.author }, asking);
}
