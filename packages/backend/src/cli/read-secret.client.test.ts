import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { readSecret } from "./read-secret.client.ts";

/** Standard input with a person at it, or without one. */
function inputOf(isTTY: boolean) {
  const raw: boolean[] = [];
  const stream = Object.assign(new PassThrough(), {
    isTTY,
    setRawMode(isRaw: boolean) {
      raw.push(isRaw);
      return stream;
    },
  });
  return { stream: stream as unknown as NodeJS.ReadStream & PassThrough, raw };
}

test("what a person types is read up to Enter, letters taken back left out, without the terminal showing it", async () => {
  const { stream, raw } = inputOf(true);
  const asked: string[] = [];
  const reading = readSecret(stream, () => asked.push("asked"));
  stream.write("sk-1x");
  stream.write("\u007f23\r ignored");
  expect(await reading).toBe("sk-123");
  expect({ asked, raw }).toEqual({ asked: ["asked"], raw: [true, false] });
});

test("Ctrl-C ends it, with the terminal as it was", async () => {
  const { stream, raw } = inputOf(true);
  const reading = readSecret(stream, () => {});
  stream.write("sk-1\u0003");
  await expect(reading).rejects.toThrow("Nothing was stored");
  expect(raw).toEqual([true, false]);
});

test("what is piped in is read to its end, and nobody is asked", async () => {
  const { stream, raw } = inputOf(false);
  stream.end("sk-piped\n");
  expect(await readSecret(stream, () => raw.push(true))).toBe("sk-piped");
  expect(raw).toEqual([]);
});
