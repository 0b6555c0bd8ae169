import type { CaseSlot } from "@curriculum/curriculum/model/plan.ts";
import type { AuthorContext } from "../../author.ts";
import { areComparable } from "../evidence/are-comparable.ts";
import type { CaseMaterial } from "./case-material.ts";
import type { Plot } from "./plots/plot.ts";
import { plots } from "./plots/plots.ts";

/**
 * The plot of a case: modules take the plots in turn, so that neighbours never share one. Plots in which one concept
 * is mistaken for another pass to the next where the two are not of one kind; a later round takes another plot.
 */
export function choosePlot(slot: CaseSlot, material: CaseMaterial, context: AuthorContext): Plot {
  const module = context.module;
  const own = Math.max(0, module?.cases.findIndex((other) => other.key === slot.key) ?? 0);
  const earlier = context.plan.modules.filter((other) => other.sequenceOrder < (module?.sequenceOrder ?? 1));
  const start = earlier.length + 3 * own + context.brief.seed;
  const fits = (plot: Plot) => !plot.needsRivals || areComparable(material.main, material.rival);
  // Two places a round: a neighbour that went through as many rounds still has another plot.
  const turn = plots[(start + 2 * context.round) % plots.length]!;
  if (fits(turn)) return turn;
  // Three places on: neither neighbour has it.
  return [3, 4, 2].map((step) => plots[(start + 2 * context.round + step) % plots.length]!).find(fits) ?? turn;
}
