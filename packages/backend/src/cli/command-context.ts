import type { Config } from "../platform/config.ts";
import type { Server, Storage } from "../platform/open-storage.ts";
import type { Terminal } from "./terminal.ts";

/** What every command is given. `openServer` and `openStorage` start the database only for commands that need it. */
export interface CommandContext {
  config: Config;
  terminal: Terminal;
  /** The database as it stands, not migrated. */
  openServer: () => Promise<Server>;
  /** The database, migrated. */
  openStorage: () => Promise<Storage>;
  /** ISO date. */
  today: string;
  /** Aborted by Ctrl-C. */
  signal: AbortSignal;
  isJson: boolean;
}

/** Runs one command with everything it may need, closes what it opened, and sets its exit code. */
export type RunCommand = (
  options: { json?: boolean },
  command: (context: CommandContext) => Promise<number>,
) => Promise<void>;
