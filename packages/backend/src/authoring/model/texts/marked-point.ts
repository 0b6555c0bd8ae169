import { z } from "zod";
import { phrase, prose } from "./cited.ts";

/** What a marker looks for, with three bands of work; marks are code's. */
export const markedPoint = z.object({ criterion: phrase, full: prose, partial: prose, limited: prose });
export type MarkedPoint = z.infer<typeof markedPoint>;
