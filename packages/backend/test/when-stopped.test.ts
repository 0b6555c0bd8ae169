import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isProcessAlive } from "../src/platform/is-process-alive.ts";

const waiter = `
  import { whenStopped } from ${JSON.stringify(join(process.cwd(), "packages/backend/src/platform/when-stopped.ts"))};
  setInterval(() => {}, 1_000);
  // Told when it is watching, so that nobody stops it before.
  const stopped = whenStopped();
  process.stdout.write(String(process.pid));
  await stopped;
  process.exit(0);
`;

// Shells stand in for npm, which starts a script in a shell: a signal to them is not passed on.
test.each([
  ["the shell in which npm runs it", (start: string) => ["-c", `${start}; true`]],
  ["npm", (start: string) => ["-c", `sh -c '${start}; true'; true`]],
])("a process that npm started stops when %s is killed", { timeout: 20_000 }, async (_, shellArguments) => {
  const parent = spawn("sh", shellArguments(`"${process.execPath}" --input-type=module-typescript -e "$WAITER"`), {
    env: { ...process.env, npm_lifecycle_event: "start", WAITER: waiter },
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

test.each(["worker", "serve"])("a %s that is told to stop while it starts ends at once", async (command) => {
  // A database that takes the connection and never answers holds the process at its start.
  const silent = createServer(() => {}).listen(0, "127.0.0.1");
  await once(silent, "listening");
  const { port } = silent.address() as AddressInfo;
  const child = spawn(process.execPath, ["packages/backend/bin/curriculum.js", command], {
    env: { ...process.env, DATABASE_URL: `postgresql://postgres:none@127.0.0.1:${port}/curriculum_db` },
    stdio: "ignore",
  });
  try {
    await once(silent, "connection");
    child.kill("SIGTERM");
    const limit = setTimeout(() => child.kill("SIGKILL"), 10_000);
    const [, signal] = (await once(child, "exit")) as [number | null, string | null];
    clearTimeout(limit);
    expect(signal).not.toBe("SIGKILL");
  } finally {
    child.kill("SIGKILL");
    silent.close();
  }
});
