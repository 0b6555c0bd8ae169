import type { Check } from "../check.ts";

export const empty: Check = {
  id: "text.empty",
  severity: "error",
  title: "No text is empty",
  reason: "An empty field is a lost item.",
  remedy: "Write it, or take the item out.",
  run: (_, { texts }) =>
    texts
      .filter(({ text }) => text.trim() === "")
      .map(({ path, itemId }) => ({ path, itemId, message: "The text is empty." })),
};
