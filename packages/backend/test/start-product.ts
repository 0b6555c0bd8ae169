import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Product {
  address: string;
  signInLink: string;
  /** All that it has printed and logged so far. */
  said: () => string;
  stop: () => Promise<void>;
}

/** Starts the whole product on a free port, with a folder of its own, as `npm start` does; `settings`: more of its environment. */
export async function startProduct(databaseUrl: string, settings: Record<string, string> = {}): Promise<Product> {
  const folder = await mkdtemp(join(tmpdir(), "curriculum-product-"));
  const child = spawn(process.execPath, ["packages/backend/src/main-serve.ts"], {
    env: { ...process.env, PORT: "0", DATA_DIR: folder, DATABASE_URL: databaseUrl, LOG_LEVEL: "error", ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
    // A log that was asked for is read, and would hide everything else.
    if (settings["LOG_LEVEL"] === undefined) process.stderr.write(text);
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const signInLink = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      const link = /http:\S+\/sign-in\?token=\S+/.exec(said)?.[0];
      if (link !== undefined) resolve(link);
    });
    void ended.then((code) => reject(new Error(`The product ended with ${code} before it printed its link: ${said}`)));
  });
  return {
    address: new URL(signInLink).origin,
    signInLink,
    said: () => said,
    stop: async () => {
      child.kill("SIGTERM");
      // A product that does not stop in order must not outlive its test.
      const force = setTimeout(() => child.kill("SIGKILL"), 30_000);
      const exitCode = await ended;
      clearTimeout(force);
      if (exitCode !== 0) throw new Error(`The product did not stop in order: exit code ${exitCode}.`);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
