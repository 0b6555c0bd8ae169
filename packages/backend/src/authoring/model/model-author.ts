import type { Author } from "../author.ts";
import { askMultipleChoice } from "./texts/ask-multiple-choice.ts";
import { askOutcome } from "./texts/ask-outcome.ts";
import { keepBuiltIn, writeWithModel, type Desk } from "./write-with-model.ts";

/**
 * The author that asks a language model for every text, holds each reply to its shape, and has `builtIn` fill the slots
 * for which none came, and those that code computes. One for each part of a run: it remembers what it asked, for the
 * round of repair. `atOnce`: how many questions may be open at the same time.
 */
export function modelAuthor({
  builtIn,
  atOnce,
  ...asking
}: Omit<Desk, "histories"> & { builtIn: Author; atOnce: number }): Author {
  const desk: Desk = { ...asking, histories: new Map() };
  return {
    ...builtIn,
    name: "model",
    textsAtOnce: atOnce,
    writeOutcome: (slot, evidence, context) =>
      writeWithModel(desk, askOutcome(slot, evidence, context), context, (own) =>
        builtIn.writeOutcome(slot, evidence, own),
      ),
    writeItem: async (slot, evidence, context) => {
      const writeOwn = (own: typeof context) => builtIn.writeItem(slot, evidence, own);
      if (slot.type !== "multiple_choice") return writeOwn(context);
      const own = await writeOwn(context);
      if (own.ok && own.value.type === "multiple_choice" && own.value.stemKind === "numeric")
        return keepBuiltIn(desk, "The item is a calculation, and code computes it.", context, () => own);
      return writeWithModel(desk, askMultipleChoice(slot, evidence, context), context, writeOwn);
    },
  };
}
