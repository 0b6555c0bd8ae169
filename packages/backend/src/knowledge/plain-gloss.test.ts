import { expect, test } from "vitest";
import { plainGloss } from "./plain-gloss.ts";

test.each([
  ["a key concept in which inner workings are hidden", "a concept in which inner workings are hidden"],
  ["a concise and efficient way to create a list", "a way to create a list"],
  ["an important part of the economy", "an important part of the economy"],
  ["a keyboard that sends signals", "a keyboard that sends signals"],
])("praise is left out, meaning is not: %s", (gloss, plain) => expect(plainGloss(gloss)).toBe(plain));
