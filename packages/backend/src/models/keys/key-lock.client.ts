import { randomBytes, randomUUID } from "node:crypto";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { AppError } from "../../platform/app-error.ts";

const lockForm = /^[0-9a-f]{64}$/;

/** The 32 bytes that seal stored keys; undefined where no file holds them. Throws AppError where it holds something else. */
export async function readLock(file: string): Promise<Buffer | undefined> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
    return undefined;
  });
  if (text === undefined) return undefined;
  if (lockForm.test(text.trim())) return Buffer.from(text.trim(), "hex");
  throw new AppError(
    "bad_input",
    `${file} does not hold what keys of models are sealed with. Put the right file there, or remove it and store the keys again.`,
  );
}

/** The same, made at first use and readable by its owner alone. Processes that start together get the same one. */
export async function getLock(file: string): Promise<Buffer> {
  const stored = await readLock(file);
  if (stored !== undefined) return stored;
  const draft = `${file}.${randomUUID()}`;
  await mkdir(dirname(dirname(file)), { recursive: true });
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await writeFile(draft, `${randomBytes(32).toString("hex")}\n`, { mode: 0o600, flush: true });
  // A link, unlike a rename, gives way to the file of whoever was quicker.
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  await rm(draft);
  return getLock(file);
}
