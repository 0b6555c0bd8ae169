import { z } from "zod";

/**
 * Where in a text a page begins: offset in UTF-16 units, 0-based physical page, slide or sheet, and its printed label.
 * A list of them is in order; the first stands at 0. Tuples, because every passage of a library carries some.
 */
export const pageStart = z.tuple([z.number().int().min(0), z.number().int().min(0), z.string()]);
export type PageStart = readonly [at: number, index: number, label: string];
