import { z } from "zod";

/** `concepts.definition` as it is stored. */
export const definitionColumn = z.object({ gloss: z.string(), sentence: z.string(), passageId: z.string() }).nullable();

/** `concepts.number`. */
export const numberColumn = z.enum(["singular", "plural", "mass"]);

/** What loading needs of `documents.record`. */
export const recordTitle = z.object({ title: z.string() });
