import type { ItemFlaw } from "../item-flaw.ts";

export const fillInBlank: ItemFlaw = {
  kind: "fill-in-blank",
  title: "No gap in the middle of the stem",
  reason:
    "A reader must hold the sentence open, try each option in the gap and read on; a stem that asks, or that the option completes, needs none of this.",
  remedy: "Ask a question, or turn the sentence so that the option completes it.",
  find: ({ stem }) =>
    /(?:_{2,}|…{2,}|\.{4,}|\[\s*(?:blank)?\s*\]|\(\s*blank\s*\)|-{4,})[^\p{L}\d]*[\p{L}\d]/iu.test(stem)
      ? "The stem has a gap with words after it."
      : null,
};
