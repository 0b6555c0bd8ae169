import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from "age-encryption";
import { AppError } from "../../platform/app-error.ts";

export interface KeySettings {
  /** Encrypts with this passphrase instead of a key. */
  passphrase?: string | undefined;
  /** File with an age identity (`AGE-SECRET-KEY-1…`), made when it is missing. */
  keyFile: string;
  /** Public keys (`age1…`) that may open the archive beside the key file's. */
  recipients: readonly string[];
}

/** What encrypts and opens archives. */
export interface ArchiveKey {
  /** How it is locked, for the note beside the archive: "passphrase" or the public keys. */
  lockedFor: "passphrase" | string[];
  /** True when the key file was made just now: the person must be told to keep a copy elsewhere. */
  isNew: boolean;
  newEncrypter: () => Encrypter;
  newDecrypter: () => Decrypter;
}

/** Reads the key that the configuration names; makes a key file, closed to others, where there is none and `mayMake`. */
export async function openArchiveKey(settings: KeySettings, mayMake: boolean): Promise<ArchiveKey> {
  const { passphrase } = settings;
  if (passphrase !== undefined) {
    if (passphrase.length < 12)
      throw new AppError("bad_input", "BACKUP_PASSPHRASE is too short: take at least 12 characters.");
    return {
      lockedFor: "passphrase",
      isNew: false,
      newEncrypter: () => {
        const encrypter = new Encrypter();
        encrypter.setPassphrase(passphrase);
        return encrypter;
      },
      newDecrypter: () => {
        const decrypter = new Decrypter();
        decrypter.addPassphrase(passphrase);
        return decrypter;
      },
    };
  }
  const { identity, isNew } = await readIdentity(settings.keyFile, mayMake);
  const lockedFor = [await recipientOf(identity, settings.keyFile), ...settings.recipients];
  return {
    lockedFor,
    isNew,
    newEncrypter: () => {
      const encrypter = new Encrypter();
      for (const recipient of lockedFor) addRecipient(encrypter, recipient);
      return encrypter;
    },
    newDecrypter: () => {
      const decrypter = new Decrypter();
      decrypter.addIdentity(identity);
      return decrypter;
    },
  };
}

/** What a person is told who has just got a key. */
export function describeNewKey(keyFile: string): string {
  return [
    `A key for backups was made: ${keyFile}`,
    "KEEP A COPY OF IT SOMEWHERE ELSE (a password manager, a safe). Without it no backup can be opened, by anybody.",
  ].join("\n");
}

async function readIdentity(file: string, mayMake: boolean): Promise<{ identity: string; isNew: boolean }> {
  const stored = await findIdentity(file);
  if (stored !== null) return { identity: stored, isNew: false };
  if (!mayMake) {
    throw new AppError(
      "not_found",
      `There is no key to open backups with: ${file} is missing. Put your copy of it there, name another with BACKUP_KEY_FILE, or give BACKUP_PASSPHRASE.`,
    );
  }
  const identity = await generateX25519Identity();
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const lines = [
    "# Opens the backups of the Curriculum Generator. Keep a copy of it elsewhere.",
    `# public key: ${await identityToRecipient(identity)}`,
    identity,
    "",
  ];
  const isMine = await writeFile(file, lines.join("\n"), { mode: 0o600, flag: "wx", flush: true }).then(
    () => true,
    () => false,
  );
  // Another process may have made it in between: then that one counts.
  const kept = isMine ? identity : await findIdentity(file);
  if (kept === null) throw new AppError("unavailable", `The key file ${file} cannot be written. Open its folder.`);
  return { identity: kept, isNew: isMine };
}

async function findIdentity(file: string): Promise<string | null> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw new AppError("unavailable", `The key file ${file} cannot be read: ${error.message}.`, { cause: error });
  });
  if (text === null) return null;
  const line = text.split("\n").find((one) => /^AGE-SECRET-KEY-1[0-9A-Z]+\s*$/.test(one));
  if (line === undefined)
    throw new AppError("bad_input", `${file} holds no age identity (a line AGE-SECRET-KEY-1…). Put your key there.`);
  return line.trim();
}

async function recipientOf(identity: string, file: string): Promise<string> {
  return identityToRecipient(identity).catch((cause) => {
    throw new AppError("bad_input", `The key in ${file} is damaged. Put your copy of it there.`, { cause });
  });
}

function addRecipient(encrypter: Encrypter, recipient: string): void {
  try {
    encrypter.addRecipient(recipient);
  } catch (cause) {
    throw new AppError("bad_input", `BACKUP_RECIPIENTS: ${recipient} is no public key of age (age1…).`, { cause });
  }
}
