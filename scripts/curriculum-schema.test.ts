import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { curriculumSchemaText, schemaPath } from "./curriculum-schema.ts";

test("docs/curriculum.schema.json is in step with the model (else: node scripts/build-schema.ts)", () => {
  expect(readFileSync(schemaPath, "utf8")).toBe(curriculumSchemaText());
});
