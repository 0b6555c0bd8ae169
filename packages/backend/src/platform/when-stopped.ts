import { readFileSync } from "node:fs";

const stops = ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"] as const;

// How soon an orphan notices: npm ends on a signal without passing it on.
const orphanCheckMs = 500;

/** Resolves when the process is told to stop by a signal, or when the parent that started it is gone. */
export function whenStopped(): Promise<void> {
  return new Promise((resolve) => {
    const isRunByNpm = process.env["npm_lifecycle_event"] !== undefined;
    const starters = isRunByNpm ? listStarters() : "";
    const timer = isRunByNpm ? setInterval(() => listStarters() !== starters && stop(), orphanCheckMs) : undefined;
    const stop = () => {
      // A listener that is left on "disconnect" holds the channel to the parent open, and the process with it.
      for (const name of stops) process.off(name, stop);
      clearInterval(timer);
      resolve();
    };
    for (const name of stops) process.on(name, stop);
  });
}

/** The processes that started this one: its parent and, where that is the shell in which npm runs a script, npm. */
function listStarters(): string {
  const parent = process.ppid;
  try {
    const [, name, grandparent] = /\((.*)\) \S (\d+)/s.exec(readFileSync(`/proc/${parent}/stat`, "utf8")) ?? [];
    return name === "sh" || name === "bash" || name === "dash" ? `${parent} of ${grandparent}` : String(parent);
  } catch {
    // No /proc on this system, or the parent ended in this moment.
    return String(parent);
  }
}
