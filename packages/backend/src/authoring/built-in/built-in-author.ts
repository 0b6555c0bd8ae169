import type { Author } from "../author.ts";
import { writeCase } from "./case/write-case.ts";
import { writeItem } from "./items/write-item.ts";
import { writeModuleText } from "./module/write-module-text.ts";
import { writeUnit } from "./module/write-unit.ts";
import { writeOutcome } from "./outcome/write-outcome.ts";
import { writeProgramOutcome } from "./outcome/write-program-outcome.ts";
import { writeSkill } from "./skill/write-skill.ts";
import { writeSpecification } from "./specification/write-specification.ts";
import { writeGlossaryEntry } from "./glossary/write-glossary-entry.ts";

/** The author that needs no language model: every text is composed by rule from the evidence, the same each time. */
export const builtInAuthor: Author = {
  name: "built-in",
  textsAtOnce: 1,
  writeProgramOutcome: async (slot, evidence, context) => writeProgramOutcome(slot, evidence, context),
  writeOutcome: async (slot, evidence, context) => writeOutcome(slot, evidence, context),
  writeItem: async (slot, evidence, context) => writeItem(slot, evidence, context),
  writeCase: async (slot, evidence, context) => writeCase(slot, evidence, context),
  writeModuleText: async (module, evidence, context) => writeModuleText(module, evidence, context),
  writeUnit: async (slot, evidence, context) => writeUnit(slot, evidence, context),
  writeSpecification: async (plan, evidence, context) => writeSpecification(plan, evidence, context),
  writeSkill: async (slot, evidence, context) => writeSkill(slot, evidence, context),
  writeGlossaryEntry: async (slot, evidence, context) => writeGlossaryEntry(slot, evidence, context),
};
