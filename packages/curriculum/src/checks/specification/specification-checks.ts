import type { Check } from "../check.ts";
import { evidence } from "./evidence.ts";
import { sections } from "./sections.ts";

export const specificationChecks: readonly Check[] = [sections, evidence];
