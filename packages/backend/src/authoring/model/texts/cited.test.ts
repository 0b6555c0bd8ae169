import { expect, test } from "vitest";
import { z } from "zod";
import { phrase, prose } from "./cited.ts";

test("prose that breaks off is told from prose that ends, with and without closing marks", () => {
  expect(prose.safeParse("It joins tables (see “joins”.)").success).toBe(true);
  expect(prose.safeParse("Which table holds\n the measures? ").data).toBe("Which table holds the measures?");
  for (const torn of ["", "The fact table holds the", "It joins tables,"])
    expect(prose.safeParse(torn).success).toBe(false);
});

test("a phrase of nothing but space is none", () => {
  expect(phrase.safeParse("  ").success).toBe(false);
});

test("a provider can be told that both are texts", () => {
  const schema = z.toJSONSchema(z.object({ prose, phrase }));
  expect(schema.properties).toMatchObject({ prose: { type: "string" }, phrase: { type: "string" } });
});
