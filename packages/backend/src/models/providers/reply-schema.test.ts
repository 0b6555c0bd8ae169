import { expect, test } from "vitest";
import { z } from "zod";
import { replySchema } from "./reply-schema.ts";

const reply = z.object({
  verb: z.enum(["apply", "explain"]).describe("The verb of the outcome."),
  text: z.string().min(40).max(400),
  artefact: z.string().nullable(),
  unit: z.enum(["u1"]).nullable(),
  marks: z.number().int().min(1),
  citations: z
    .array(z.object({ passage: z.enum(["p1", "p2"]), quote: z.string() }))
    .min(1)
    .max(3),
  basis: z.union([z.literal("evidence"), z.literal("brief")]),
  data: z.object({ rows: z.array(z.array(z.string())).length(2) }).nullable(),
});

test("a shape is told in the few words that every strict mode takes, its limits among the descriptions", () => {
  expect(replySchema(reply, { canCount: false })).toEqual({
    type: "object",
    properties: {
      verb: { type: "string", description: "The verb of the outcome.", enum: ["apply", "explain"] },
      text: { type: "string", description: "40 to 400 characters." },
      artefact: { anyOf: [{ type: "string" }, { type: "null" }] },
      unit: { anyOf: [{ type: "string", enum: ["u1"] }, { type: "null" }] },
      marks: { type: "integer", description: "At least 1." },
      citations: {
        type: "array",
        description: "1 to 3 entries.",
        items: {
          type: "object",
          properties: { passage: { type: "string", enum: ["p1", "p2"] }, quote: { type: "string" } },
          required: ["passage", "quote"],
          additionalProperties: false,
        },
      },
      basis: {
        anyOf: [
          { type: "string", enum: ["evidence"] },
          { type: "string", enum: ["brief"] },
        ],
      },
      data: {
        anyOf: [
          {
            type: "object",
            properties: {
              rows: {
                type: "array",
                description: "Exactly 2 entries.",
                items: { type: "array", items: { type: "string" } },
              },
            },
            required: ["rows"],
            additionalProperties: false,
          },
          { type: "null" },
        ],
      },
    },
    required: ["verb", "text", "artefact", "unit", "marks", "citations", "basis", "data"],
    additionalProperties: false,
  });
});

test("counts are told as such to those who hold a model to them", () => {
  const told = replySchema(reply, { canCount: true });
  expect(told.properties?.["citations"]).toMatchObject({ minItems: 1, maxItems: 3 });
  expect(told.properties?.["text"]).not.toHaveProperty("minLength");
});
