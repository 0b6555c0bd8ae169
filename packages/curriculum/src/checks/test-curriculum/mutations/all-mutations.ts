import { assessmentMutations } from "./assessment.ts";
import { itemMutations } from "./item.ts";
import type { Mutation } from "./mutation.ts";
import { outcomeMutations } from "./outcome.ts";
import { setMutations } from "./sets.ts";
import { sourceMutations } from "./source.ts";
import { structureMutations } from "./structure.ts";
import { textMutations } from "./text.ts";

/** For each check the change that makes it fail. */
export const allMutations: readonly Mutation[] = [
  ...structureMutations,
  ...outcomeMutations,
  ...itemMutations,
  ...assessmentMutations,
  ...setMutations,
  ...sourceMutations,
  ...textMutations,
];
