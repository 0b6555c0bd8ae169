const stops = ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"] as const;

/** Resolves when the process is told to stop by a signal, or when the parent that started it is gone. */
export function whenStopped(): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      // A listener that is left on "disconnect" holds the channel to the parent open, and the process with it.
      for (const name of stops) process.off(name, stop);
      resolve();
    };
    for (const name of stops) process.on(name, stop);
  });
}
