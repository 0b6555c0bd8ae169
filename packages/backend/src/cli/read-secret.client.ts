import { text } from "node:stream/consumers";
import { AppError } from "../platform/app-error.ts";

const enter = new Set(["\r", "\n", "\u0004"]);
const erase = new Set(["\u007f", "\b"]);
const interrupt = "\u0003";

/** A secret from standard input: what is piped in, or what a person types, which is not shown. Never from the arguments: others of the machine see these. */
export async function readSecret(input: NodeJS.ReadStream, ask: () => void): Promise<string> {
  if (!input.isTTY) return (await text(input)).trim();
  ask();
  input.setRawMode(true).setEncoding("utf8").resume();
  try {
    return await typed(input);
  } finally {
    input.setRawMode(false).pause();
  }
}

function typed(input: NodeJS.ReadStream): Promise<string> {
  return new Promise((resolve, reject) => {
    let secret = "";
    const read = (chunk: string) => {
      for (const letter of chunk) {
        if (letter === interrupt) reject(new AppError("conflict", "Stopped. Nothing was stored."));
        else if (enter.has(letter)) resolve(secret);
        else secret = erase.has(letter) ? secret.slice(0, -1) : secret + letter;
        if (letter === interrupt || enter.has(letter)) {
          input.off("data", read);
          return;
        }
      }
    };
    input.on("data", read);
  });
}
