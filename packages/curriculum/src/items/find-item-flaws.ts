import type { MultipleChoiceItem } from "../model/assessment.ts";
import type { FlawKind } from "./item-flaw.ts";
import { itemFlaws } from "./item-flaws.ts";
import { readItem, type ItemView } from "./read-item.ts";

export interface FoundFlaw {
  flaw: FlawKind;
  /** What is wrong, quoting the words at fault. */
  message: string;
}

/**
 * The item-writing flaws of one multiple-choice item, each kind at most once.
 *
 * @param vocabulary stems of the words of the sources, where known: distractors foreign to them are implausible.
 */
export function findItemFlaws(
  item: Pick<MultipleChoiceItem, "stem" | "options">,
  vocabulary: ReadonlySet<string> | null = null,
): FoundFlaw[] {
  return findFlawsOfView(readItem(item, vocabulary));
}

/** As `findItemFlaws`, for an item that was read already. */
export function findFlawsOfView(view: ItemView): FoundFlaw[] {
  return itemFlaws.flatMap(({ kind, find }) => {
    const message = find(view);
    return message === null ? [] : [{ flaw: kind, message }];
  });
}
