import type { Author } from "../authoring/author.ts";
import { builtInAuthor } from "../authoring/built-in/built-in-author.ts";
import { modelAuthor } from "../authoring/model/model-author.ts";
import type { OpenAsking } from "../models/open-asking.client.ts";
import { AppError } from "../platform/app-error.ts";
import type { Run } from "./run.store.ts";

export const modelAuthorName = "model";

/** The names that a run's author may have in this process, the one that is taken unasked first. */
export function authorNames(hasModels: boolean): string[] {
  return hasModels ? [modelAuthorName, builtInAuthor.name] : [builtInAuthor.name];
}

/** The author that a run asks for. Throws bad_input where it asks for a model and this process has none. */
export function chooseAuthor(
  run: Pick<Run, "author" | "programId" | "jobId" | "userId">,
  asking: OpenAsking | undefined,
): Author {
  if (run.author !== modelAuthorName) return builtInAuthor;
  if (asking === undefined) {
    throw new AppError(
      "bad_input",
      "This run was to be written with a language model, and none is set here. Set MODEL (docs/models.md) and resume it, or resume it with the built-in author.",
    );
  }
  const { programId, jobId, userId } = run;
  return modelAuthor({
    ...asking,
    purpose: { programId, jobId, userId },
    builtIn: builtInAuthor,
  });
}
