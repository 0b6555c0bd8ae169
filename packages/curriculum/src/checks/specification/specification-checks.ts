import type { Check } from "../check.ts";
import { figures } from "./figures.ts";
import { evidence } from "./evidence.ts";
import { sections } from "./sections.ts";

export const specificationChecks: readonly Check[] = [sections, evidence, figures];
