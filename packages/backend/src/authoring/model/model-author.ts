import type { Author, AuthorContext } from "../author.ts";
import { judgeDraft } from "./judge-draft.ts";
import { askCase } from "./texts/ask-case.ts";
import { askCloze } from "./texts/ask-cloze.ts";
import { askGlossaryEntry } from "./texts/ask-glossary-entry.ts";
import { askModuleText, divideModuleText, joinModuleText } from "./texts/ask-module-text.ts";
import { askMultipleChoice } from "./texts/ask-multiple-choice.ts";
import { askOutcome } from "./texts/ask-outcome.ts";
import { askProgramOutcome } from "./texts/ask-program-outcome.ts";
import { askSkill } from "./texts/ask-skill.ts";
import { askSpecification, divideSpecification, joinSpecification } from "./texts/ask-specification.ts";
import { askTask } from "./texts/ask-task.ts";
import { askUnit } from "./texts/ask-unit.ts";
import { writeInParts } from "./write-in-parts.ts";
import { keepBuiltIn, writeWithModel, type Desk } from "./write-with-model.ts";

/**
 * The author that asks a language model for every text, holds each reply to its shape, and has `builtIn` fill the slots
 * for which none came, and those that code computes. One for each part of a run: it remembers what it asked, for the
 * round of repair. `atOnce`: how many questions may be open at the same time;
 * `hasJudge`: whether a second model is asked what it doubts.
 */
export function modelAuthor({
  builtIn,
  atOnce,
  hasJudge = false,
  ...asking
}: Omit<Desk, "histories"> & { builtIn: Author; atOnce: number; hasJudge?: boolean }): Author {
  const desk: Desk = { ...asking, histories: new Map() };
  return {
    name: "model",
    textsAtOnce: atOnce,
    writeItem: itemWriter(desk, builtIn),
    writeModuleText: moduleTextWriter(desk, builtIn),
    writeSpecification: specificationWriter(desk, builtIn),
    writeProgramOutcome: (slot, evidence, context) =>
      writeWithModel(desk, askProgramOutcome(slot, evidence, context), context, (own) =>
        builtIn.writeProgramOutcome(slot, evidence, own),
      ),
    writeOutcome: (slot, evidence, context) =>
      writeWithModel(desk, askOutcome(slot, evidence, context), context, (own) =>
        builtIn.writeOutcome(slot, evidence, own),
      ),
    writeCase: (slot, evidence, context) =>
      writeWithModel(desk, askCase(slot, evidence, context), context, (own) => builtIn.writeCase(slot, evidence, own)),
    writeUnit: (slot, evidence, context) =>
      writeWithModel(desk, askUnit(slot, evidence, context), context, (own) => builtIn.writeUnit(slot, evidence, own)),
    writeSkill: (slot, evidence, context) =>
      writeWithModel(desk, askSkill(slot, evidence, context), context, (own) =>
        builtIn.writeSkill(slot, evidence, own),
      ),
    writeGlossaryEntry: (slot, evidence, context) =>
      writeWithModel(desk, askGlossaryEntry(slot, evidence, context), context, (own) =>
        builtIn.writeGlossaryEntry(slot, evidence, own),
      ),
    ...(hasJudge && { judge: (context: AuthorContext) => judgeDraft(desk, context) }),
  };
}

function itemWriter(desk: Desk, builtIn: Author): Author["writeItem"] {
  return async (slot, evidence, context) => {
    const fallback = (own: AuthorContext) => builtIn.writeItem(slot, evidence, own);
    if (slot.type === "cloze") return writeWithModel(desk, askCloze(slot, evidence, context), context, fallback);
    if (slot.type === "task") return writeWithModel(desk, askTask(slot, evidence, context), context, fallback);
    if (slot.type === "matching" || slot.type === "ordering")
      return keepBuiltIn(desk, "Code matches and orders what the sources state.", context, fallback);
    const own = await fallback(context);
    if (own.ok && own.value.type === "multiple_choice" && own.value.stemKind === "numeric")
      return keepBuiltIn(desk, "The item is a calculation, and code computes it.", context, fallback);
    return writeWithModel(desk, askMultipleChoice(slot, evidence, context), context, fallback);
  };
}

function moduleTextWriter(desk: Desk, builtIn: Author): Author["writeModuleText"] {
  return async (module, evidence, context) => {
    const parts = askModuleText(module, evidence, context);
    const draft = await writeInParts(desk, parts, context, async (own) => {
      const whole = await builtIn.writeModuleText(module, evidence, own);
      return whole.ok ? { ok: true, value: divideModuleText(module, whole.value) } : whole;
    });
    return draft.ok ? { ...draft, value: joinModuleText(draft.value) } : draft;
  };
}

function specificationWriter(desk: Desk, builtIn: Author): Author["writeSpecification"] {
  return async (plan, evidence, context) => {
    const own = await builtIn.writeSpecification(plan, evidence, { ...context, round: 0 });
    if (!own.ok) return own;
    const parts = askSpecification(own.value, evidence, context);
    const draft = await writeInParts(desk, parts, context, async (round) => {
      const whole = await builtIn.writeSpecification(plan, evidence, round);
      return whole.ok ? { ok: true, value: divideSpecification(whole.value) } : whole;
    });
    return draft.ok ? { ...draft, value: joinSpecification(own.value, draft.value) } : draft;
  };
}
