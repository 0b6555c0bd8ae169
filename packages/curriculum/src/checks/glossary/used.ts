import type { Check } from "../check.ts";

export const used: Check = {
  id: "glossary.used",
  severity: "error",
  title: "Every term is used in a module",
  reason: "A glossary explains the words of this program, not of the field.",
  remedy: "Link the module that uses the term, or drop the entry.",
  run: ({ glossary, modules }) => {
    const codes = new Set(modules.map(({ code }) => code));
    return glossary.flatMap((entry, index) =>
      entry.moduleCodes.length > 0 && entry.moduleCodes.every((code) => codes.has(code))
        ? []
        : [
            {
              path: `glossary[${index}].moduleCodes`,
              itemId: entry.id,
              message: `“${entry.term}” is linked to no module of the program.`,
            },
          ],
    );
  },
};
