import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Product {
  address: string;
  signInLink: string;
  stop: () => Promise<void>;
}

/** Starts the whole product on a free port, with a folder of its own, as `npm start` does. */
export async function startProduct(databaseUrl: string): Promise<Product> {
  const folder = await mkdtemp(join(tmpdir(), "curriculum-product-"));
  const child = spawn(process.execPath, ["packages/backend/src/main-serve.ts"], {
    env: { ...process.env, PORT: "0", DATA_DIR: folder, DATABASE_URL: databaseUrl, LOG_LEVEL: "error" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const signInLink = await new Promise<string>((resolve, reject) => {
    let out = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      out += text;
      const link = /http:\S+\/sign-in\?token=\S+/.exec(out)?.[0];
      if (link !== undefined) resolve(link);
    });
    void ended.then((code) => reject(new Error(`The product ended with ${code} before it printed its link: ${out}`)));
  });
  return {
    address: new URL(signInLink).origin,
    signInLink,
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
