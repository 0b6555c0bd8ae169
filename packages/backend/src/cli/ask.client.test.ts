import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { ask } from "./ask.client.ts";

const answering = (answer: string, isTTY: boolean) => {
  const input = Object.assign(new PassThrough(), { isTTY });
  input.write(`${answer}\n`);
  return ask("Go on?", input, new PassThrough());
};

test.each(["y", "yes", " YES "])("takes %j for yes", async (answer) => {
  expect(await answering(answer, true)).toBe(true);
});

test.each(["", "n", "yesterday"])("takes %j for no", async (answer) => {
  expect(await answering(answer, true)).toBe(false);
});

test("asks nobody where there is no terminal", async () => {
  expect(await answering("y", false)).toBeUndefined();
});
