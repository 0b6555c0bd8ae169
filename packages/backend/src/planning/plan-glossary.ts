import type { GlossarySlot, ModulePlan } from "@curriculum/curriculum/model/plan.ts";
import type { ModuleDraft } from "./program-parts.ts";
import { conceptKey } from "./rank-concepts.ts";

// A reader looks up a dozen terms a module; more is an index.
const mostTerms = 15;

/** Terms to define: what outcomes and items speak of first, then the module's other defined concepts; each term once. */
export function planGlossary(drafts: readonly ModuleDraft[], modules: readonly ModulePlan[]): GlossarySlot[] {
  const slots = new Map<string, GlossarySlot>();
  for (const [index, draft] of drafts.entries()) {
    const module = modules[index];
    if (!module) continue;
    const spoken = new Set([
      ...module.outcomes.flatMap((outcome) => outcome.conceptIds),
      ...module.items.map((item) => item.conceptId),
    ]);
    const defined = draft.concepts.filter((concept) => concept.definition !== null);
    const chosen = [
      ...defined.filter((concept) => spoken.has(concept.id)),
      ...defined.filter((concept) => !spoken.has(concept.id)),
    ].slice(0, mostTerms);
    for (const concept of chosen) {
      const known = slots.get(conceptKey(concept));
      if (known) known.moduleKeys.push(module.key);
      else slots.set(conceptKey(concept), { key: "", conceptId: concept.id, moduleKeys: [module.key] });
    }
  }
  return [...slots.values()].map((slot, index) => ({ ...slot, key: `g${index + 1}` }));
}
