import type { Check } from "../check.ts";
import { narrower } from "./narrower.ts";
import { circular } from "./circular.ts";
import { definitionLength } from "./definition-length.ts";
import { ownTerm } from "./own-term.ts";
import { unique } from "./unique.ts";
import { used } from "./used.ts";

export const glossaryChecks: readonly Check[] = [unique, ownTerm, circular, used, definitionLength, narrower];
