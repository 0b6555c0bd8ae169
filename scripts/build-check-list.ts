/** Writes docs/checks.md from the catalogue: `node scripts/build-check-list.ts`. */
import { writeFileSync } from "node:fs";
import { checkListPath, checkListText } from "./check-list.ts";

writeFileSync(checkListPath, checkListText());
