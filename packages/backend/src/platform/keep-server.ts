import { readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { decideRoom, type RoomStep } from "./decide-room.ts";
import { findDiskRoom } from "./disk-room.ts";
import type { EmbeddedServer } from "./embedded-postgres.ts";
import { openReserveFile, type ReserveFile } from "./reserve-file.ts";
import { findRunningServer } from "./server-lock.ts";

// A killed server is back, and a filling disk noticed, within about this time.
const lookEveryMs = 500;

export interface ServerKeeper {
  stop: () => Promise<void>;
}

interface Kept {
  server: Pick<EmbeddedServer, "urlOf" | "revive">;
  /** Folder of the embedded server. */
  folder: string;
  onStep: (step: RoomStep, error?: unknown) => void;
}

/**
 * Keeps the embedded server running and its disk from filling up. A server that is gone is started again where it
 * was. While there is little room, it takes no writes: PostgreSQL ends when it cannot write its log, and does not start
 * again on a full disk, so that reads would end too. A reserve file is given up when room runs out all the same. Any
 * number of processes may keep one server: each step is safe to repeat.
 */
export async function keepServer(kept: Kept): Promise<ServerKeeper> {
  const reserve = openReserveFile(kept.folder);
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let isFailing = false;

  const look = async () => {
    try {
      // Each step changes what the next look sees: at most one of each kind follows.
      for (let count = 0; count < 4 && !stopping.signal.aborted; count += 1) {
        const step = await findStep(kept, reserve);
        if (step === null) break;
        await takeStep(kept, reserve, step);
        kept.onStep(step);
      }
      isFailing = false;
    } catch (error) {
      // A disk without room keeps the server from starting: tried again at each look, told once.
      if (!isFailing) kept.onStep("revive", error);
      isFailing = true;
    }
  };
  let looking = look();
  await looking;
  const next = () => {
    timer = setTimeout(() => {
      looking = look().then(() => (stopping.signal.aborted ? undefined : next()));
    }, lookEveryMs);
  };
  next();
  return {
    stop: async () => {
      stopping.abort();
      clearTimeout(timer);
      await looking;
    },
  };
}

async function findStep({ folder }: Kept, reserve: ReserveFile): Promise<RoomStep | null> {
  const cluster = join(folder, "cluster");
  const [freeBytes, running, isReserveHeld, settings] = await Promise.all([
    findDiskRoom(folder),
    findRunningServer(cluster),
    reserve.isHeld(),
    // Where PostgreSQL keeps what `alter system` sets: asked without a connection, and the same for every process.
    readFile(join(cluster, "postgresql.auto.conf"), "utf8").catch(() => ""),
  ]);
  const isReadOnly = /^default_transaction_read_only\s*=\s*'on'/m.test(settings);
  return decideRoom({ freeBytes, isServerGone: running === null, isReserveHeld, isReadOnly });
}

async function takeStep({ server }: Kept, reserve: ReserveFile, step: RoomStep): Promise<void> {
  switch (step) {
    case "free the reserve":
      return reserve.free();
    case "hold the reserve":
      await reserve.hold();
      return;
    case "revive":
      await server.revive();
      return;
    case "stop writing":
      // The checkpoint gives back what the log no longer needs.
      return ask(server, [
        "alter system set default_transaction_read_only = on",
        "select pg_reload_conf()",
        "checkpoint",
      ]);
    case "write again":
      return ask(server, ["alter system reset default_transaction_read_only", "select pg_reload_conf()"]);
  }
}

async function ask(server: Kept["server"], statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: server.urlOf("postgres"), connectionTimeoutMillis: 2_000 });
  client.on("error", () => {});
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
