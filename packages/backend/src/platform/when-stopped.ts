const stops = ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"] as const;

// How soon an orphan notices: npm ends on a signal without passing it on.
const orphanCheckMs = 500;

/** Resolves when the process is told to stop by a signal, or when the parent that started it is gone. */
export function whenStopped(): Promise<void> {
  return new Promise((resolve) => {
    const parent = process.ppid;
    const isRunByNpm = process.env["npm_lifecycle_event"] !== undefined;
    const timer = isRunByNpm ? setInterval(() => process.ppid !== parent && stop(), orphanCheckMs) : undefined;
    const stop = () => {
      // A listener that is left on "disconnect" holds the channel to the parent open, and the process with it.
      for (const name of stops) process.off(name, stop);
      clearInterval(timer);
      resolve();
    };
    for (const name of stops) process.on(name, stop);
  });
}
