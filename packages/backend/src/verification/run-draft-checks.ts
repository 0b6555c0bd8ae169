import { createContext } from "@curriculum/curriculum/checks/check-context.ts";
import { catalogue } from "@curriculum/curriculum/checks/catalogue.ts";
import type { Curriculum } from "@curriculum/curriculum/model/curriculum.ts";

const areasOfEveryDraft = ["text", "citation"];

/**
 * The faults of one draft by the checks of some areas, as sentences for the author's next round: what is wrong, and
 * what to do. `isOfDraft` tells the draft's own paths and ids from those of siblings that stand beside it.
 */
export function runDraftChecks(
  curriculum: Curriculum,
  {
    areas,
    except = [],
    isOfDraft,
  }: { areas: readonly string[]; except?: readonly string[]; isOfDraft: (path: string, id: string | null) => boolean },
): string[] {
  const wanted = new Set([...areasOfEveryDraft, ...areas]);
  // No check of a single draft depends on the day.
  const context = createContext(curriculum, "2000-01-01");
  return catalogue
    .filter(({ id, severity }) => severity !== "advice" && wanted.has(id.split(".")[0]!) && !except.includes(id))
    .flatMap((check) =>
      check
        .run(curriculum, context)
        .filter(({ path, itemId }) => isOfDraft(path, itemId))
        .map(({ message }) => `${message} ${check.remedy}`),
    );
}
