import { spawn } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isProcessAlive } from "../src/platform/is-process-alive.ts";

const waiter = `
  import { whenStopped } from ${JSON.stringify(join(process.cwd(), "packages/backend/src/platform/when-stopped.ts"))};
  setInterval(() => {}, 1_000);
  process.stdout.write(String(process.pid));
  await whenStopped();
  process.exit(0);
`;

test("a process that npm started stops when npm is killed", { timeout: 20_000 }, async () => {
  // A shell stands in for npm: it starts the process, and a signal to it is not passed on.
  const parent = spawn("sh", ["-c", `"${process.execPath}" --input-type=module-typescript -e '${waiter}'; true`], {
    env: { ...process.env, npm_lifecycle_event: "start" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const pid = await new Promise<number>((resolve) => parent.stdout.once("data", (text) => resolve(Number(text))));
  try {
    expect(isProcessAlive(pid)).toBe(true);
    parent.kill("SIGKILL");
    for (let attempt = 0; attempt < 100 && isProcessAlive(pid); attempt += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(isProcessAlive(pid)).toBe(false);
  } finally {
    // An orphan that did not notice would hold this test's pipe open for ever.
    if (isProcessAlive(pid)) process.kill(pid, "SIGKILL");
  }
});
