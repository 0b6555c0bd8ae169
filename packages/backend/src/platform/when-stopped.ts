// How soon an orphan notices: npm ends on a signal without passing it on.
const orphanCheckMs = 500;

/** Resolves when the process is told to stop by a signal, or when the parent that started it is gone. */
export function whenStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
    process.once("disconnect", () => resolve());
    if (process.env["npm_lifecycle_event"] === undefined) return;
    const parent = process.ppid;
    const timer = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(timer);
      resolve();
    }, orphanCheckMs);
    timer.unref();
  });
}
