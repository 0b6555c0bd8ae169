import { createPrivateKey, createPublicKey, generateKeyPairSync, randomUUID, type KeyObject } from "node:crypto";
import { link, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { AppError } from "../platform/app-error.ts";
import { keyIdOf } from "./anchor.ts";

/** Where the anchors' keys and copies are kept. */
export interface AnchorPlaces {
  /** The private key, readable by its owner alone. */
  keyFile: string;
  /** Public halves of this and earlier keys, one file each. */
  keysFolder: string;
  /** Files to which each anchor is appended. */
  anchorFiles: readonly string[];
}

const ending = ".pem";

/** The private key; made with its public half at first use. Processes that start together get the same one. */
export async function getPrivateKey(places: AnchorPlaces): Promise<KeyObject> {
  const stored = await readFile(places.keyFile, "utf8").catch(absent);
  if (stored !== undefined) {
    const key = parseKey(stored, places.keyFile, createPrivateKey);
    await keepPublicKey(places, key);
    return key;
  }
  const { privateKey } = generateKeyPairSync("ed25519");
  const draft = `${places.keyFile}.${randomUUID()}`;
  const folder = dirname(places.keyFile);
  // Only the folder of keys is closed: others of the product may have to pass through the one above it.
  await mkdir(dirname(folder), { recursive: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(draft, privateKey.export({ type: "pkcs8", format: "pem" }), { mode: 0o600, flush: true });
  // A link, unlike a rename, gives way to the key of whoever was quicker.
  await link(draft, places.keyFile).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  await rm(draft);
  return getPrivateKey(places);
}

/** Public keys by their names, from every folder that is there. The name is computed, never believed. */
export async function readPublicKeys(folders: readonly string[]): Promise<Map<string, KeyObject>> {
  const keys = new Map<string, KeyObject>();
  for (const folder of folders) {
    const names = (await readdir(folder).catch(absent)) ?? [];
    for (const name of names.filter((one) => one.endsWith(ending))) {
      const file = join(folder, name);
      const key = parseKey(await readFile(file, "utf8"), file, createPublicKey);
      keys.set(keyIdOf(key), key);
    }
  }
  return keys;
}

/** Takes the private key out of use for ever; the next use makes another. Its public half stays, to check what it signed. */
export async function deletePrivateKey(places: AnchorPlaces): Promise<void> {
  await rm(places.keyFile);
}

/** The public half goes beside every copy of the anchors: whoever keeps them elsewhere can check them there. */
async function keepPublicKey(places: AnchorPlaces, key: KeyObject): Promise<void> {
  const publicKey = createPublicKey(key);
  const folders = [places.keysFolder, ...places.anchorFiles.map((file) => join(dirname(file), "keys"))];
  for (const folder of new Set(folders)) {
    const file = join(folder, `${keyIdOf(publicKey)}${ending}`);
    if ((await readFile(file).catch(absent)) !== undefined) continue;
    await mkdir(folder, { recursive: true });
    const draft = `${file}.${randomUUID()}`;
    await writeFile(draft, publicKey.export({ type: "spki", format: "pem" }), { flush: true });
    await rename(draft, file);
  }
}

function parseKey(text: string, file: string, parse: (pem: string) => KeyObject): KeyObject {
  try {
    const key = parse(text);
    if (key.asymmetricKeyType === "ed25519") return key;
  } catch {
    // Told below.
  }
  throw new AppError("bad_input", `${file} holds no Ed25519 key in PEM. Put the right file there, or remove it.`);
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
}
