import type { Config } from "../platform/config.ts";
import type { Storage } from "../platform/open-storage.ts";
import type { Terminal } from "./terminal.ts";

/** What every command is given. `openStorage` starts the database only for commands that need it. */
export interface CommandContext {
  config: Config;
  terminal: Terminal;
  openStorage: () => Promise<Storage>;
  /** ISO date. */
  today: string;
  /** Aborted by Ctrl-C. */
  signal: AbortSignal;
  isJson: boolean;
}
