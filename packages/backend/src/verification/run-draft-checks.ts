import { createContext } from "@curriculum/curriculum/checks/check-context.ts";
import { catalogue } from "@curriculum/curriculum/checks/catalogue.ts";
import type { Check } from "@curriculum/curriculum/checks/check.ts";
import type { Curriculum } from "@curriculum/curriculum/model/curriculum.ts";
import { replacePlacesIn } from "@curriculum/curriculum/report/describe-place.ts";

const areasOfEveryDraft = ["text", "citation"];

// These compare texts with each other or with all that the sources say; one draft and its evidence are too little.
const ofWholePrograms = ["text.boilerplate", "text.term-article", "text.name-case", "skill.varied-kpis"];

// Drafts have a check of their own for it (support.ts), which lets a round be spent where it helps: keys and definitions.
const ofFinishedItems = ["citation.support"];

/** The checks of some areas, and of texts and citations, but for those that judge more than one draft. */
export function selectDraftChecks(areas: readonly string[], except: readonly string[] = []): readonly Check[] {
  const wanted = new Set([...areasOfEveryDraft, ...areas]);
  return catalogue.filter(
    ({ id, severity }) =>
      severity !== "advice" &&
      wanted.has(id.split(".")[0]!) &&
      ![...except, ...ofWholePrograms, ...ofFinishedItems].includes(id),
  );
}

/** Checks by their ids: those that hold a draft against its siblings. */
export function pickChecks(...ids: string[]): readonly Check[] {
  return ids.map((id) => {
    const check = catalogue.find((one) => one.id === id);
    if (!check) throw new Error(`There is no check ${id}`);
    return check;
  });
}

/**
 * The faults of one draft by the given checks, as sentences for the author's next round: what is wrong, and what to
 * do. `isOfDraft` tells the draft's own paths and ids from those of siblings that stand beside it.
 */
export function runDraftChecks(
  curriculum: Curriculum,
  checks: readonly Check[],
  isOfDraft: (path: string, id: string | null) => boolean,
): string[] {
  // No check of a single draft depends on the day.
  const context = createContext(curriculum, "2000-01-01");
  return checks.flatMap((check) =>
    check
      .run(curriculum, context)
      .filter(({ path, itemId }) => isOfDraft(path, itemId))
      // The places of the curriculum that is made up around a draft are nobody's.
      .map(({ message }) => `${replacePlacesIn(message, () => "another place")} ${check.remedy}`),
  );
}
