import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** The system user that the embedded server runs as; null: the user of this process. */
export type ServerUser = { uid: number; gid: number } | null;

/** PostgreSQL refuses to run as root, so a process of root runs it as the system's `postgres`, made when missing. */
export async function findServerUser(): Promise<ServerUser> {
  if (process.getuid?.() !== 0) return null;
  const found = await idsOf("postgres");
  if (found) return found;
  await run("useradd", ["--system", "--no-create-home", "--shell", "/usr/sbin/nologin", "postgres"]).catch(() => {});
  const made = (await idsOf("postgres")) ?? (await idsOf("nobody"));
  if (made) return made;
  throw new Error(
    "PostgreSQL cannot run as root and no system user `postgres` could be made. Run as another user, or set DATABASE_URL.",
  );
}

async function idsOf(name: string): Promise<ServerUser> {
  try {
    const [uid, gid] = await Promise.all([run("id", ["-u", name]), run("id", ["-g", name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return null;
  }
}
