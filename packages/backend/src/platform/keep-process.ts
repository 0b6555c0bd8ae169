import { fork, type ChildProcess } from "node:child_process";

// Long enough that a process that cannot start does not fill the log.
const restartDelayMs = 1_000;

/** Runs a file in a process of its own, and anew whenever it ends by itself. `stop` ends it in order. */
export function keepProcess(file: string, onRestart: (exitCode: number | null) => void): { stop: () => Promise<void> } {
  let child: ChildProcess | null = null;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;

  const start = () => {
    child = fork(file, { stdio: "inherit" });
    child.once("exit", (code) => {
      child = null;
      if (isStopped) return;
      onRestart(code);
      timer = setTimeout(start, restartDelayMs);
    });
  };
  start();

  return {
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      const running = child;
      if (running === null) return;
      const ended = new Promise((resolve) => running.once("exit", resolve));
      running.kill("SIGTERM");
      await ended;
    },
  };
}
