import type { ItemFlaw } from "../item-flaw.ts";
import { contentOf, type OptionView } from "../read-item.ts";

export const convergenceCue: ItemFlaw = {
  kind: "convergence-cue",
  title: "The key does not share most with the others",
  reason: "Distractors made by changing one part of the key at a time leave the key as the option in the middle.",
  remedy: "Vary the parts evenly: each part as often in distractors as in the key.",
  find: ({ key, distractors }) => {
    if (!key || distractors.length < 3) return null;
    const keyParts = partsOf(key);
    if (keyParts.length < 2) return null;
    const others = distractors.map(partsOf);
    // Each part of the key stands in a distractor of its own, and no distractor's parts do so.
    const sharedWith = keyParts.map((part) => others.filter((parts) => parts.includes(part)).length);
    if (sharedWith.some((count) => count === 0)) return null;
    const keyShare = average(sharedWith);
    const all = [keyParts, ...others];
    const converges = others.every((parts) => {
      const counts = parts.map((part) => all.filter((other) => other !== parts && other.includes(part)).length);
      return average(counts) < keyShare;
    });
    return converges
      ? `Every part of “${key.text}” comes back in the distractors; no distractor shares as much.`
      : null;
  },
};

function partsOf(option: OptionView): string[] {
  const parts = option.folded.split(/\s*(?:,|;|\/|\+|&|\band\b|\bor\b|\bwith\b|\bbut\b|\bplus\b)\s*/);
  return parts.map((part) => contentOf(part).join(" ")).filter((part) => part !== "");
}

function average(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
