import { fileURLToPath } from "node:url";
import { curriculum } from "@curriculum/curriculum/model/curriculum.ts";
import { z } from "zod";

export const schemaPath = fileURLToPath(new URL("../docs/curriculum.schema.json", import.meta.url));

/** The JSON Schema (2020-12) of a curriculum file as text, made from the model that the product itself reads with. */
export function curriculumSchemaText(): string {
  const schema = {
    ...z.toJSONSchema(curriculum, { io: "input" }),
    $id: "urn:curriculum-generator:curriculum:1",
    title: "Curriculum",
    description: "A whole curriculum: the one shape that is checked, exported, imported and compared.",
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
