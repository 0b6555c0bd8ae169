import { expect, test } from "vitest";
import { z } from "zod";
import { readReply } from "./read-reply.ts";

const schema = z.object({ text: z.string(), count: z.number() });
const sound = '{"text": "a \\"brace\\" } in a string", "count": 2}';

test.each([
  ["alone", sound],
  ["in a code fence", `\`\`\`json\n${sound}\n\`\`\``],
  ["behind a preface with braces of its own", `Here is {the object} that you asked for:\n${sound}\nAnything else?`],
])("an object is read %s", (_, text) => {
  expect(readReply(text, schema, false)).toMatchObject({ ok: true, reply: { count: 2 } });
});

test.each([
  ["nothing", "", /empty/],
  ["prose", "I cannot do that.", /no JSON object/],
  ["an object that breaks off", sound.slice(0, 30), /broke off/],
  ["an object of another shape", '{"text": 3}', /“text”/],
  ["a list", "[1, 2]", /no JSON object/],
])("%s is refused with a sentence that says why", (_, text, why) => {
  const read = readReply(text, schema, false);
  expect(!read.ok && read.problems.join(" ")).toMatch(why);
});

test("a reply of many braces is read in no time", () => {
  const read = readReply("{".repeat(1_000_000), schema, false);
  expect(read.ok).toBe(false);
});
