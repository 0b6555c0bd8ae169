/** Writes docs/curriculum.schema.json from the model: `node scripts/build-schema.ts`. */
import { writeFileSync } from "node:fs";
import { curriculumSchemaText, schemaPath } from "./curriculum-schema.ts";

writeFileSync(schemaPath, curriculumSchemaText());
