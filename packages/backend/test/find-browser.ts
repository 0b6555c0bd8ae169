import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, type Browser } from "playwright-core";

const systemBrowsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The system's Chromium, else the one that comes from npm with the libraries it needs; null with the reason when neither starts. */
export async function openBrowser(): Promise<{ browser: Browser } | { browser: null; reason: string }> {
  const reasons: string[] = [];
  for (const executablePath of systemBrowsers.filter((path) => existsSync(path))) {
    try {
      return { browser: await chromium.launch({ executablePath, args: ["--no-sandbox"] }) };
    } catch (error) {
      reasons.push(`${executablePath}: ${String(error).split("\n")[0]}`);
    }
  }
  try {
    return { browser: await launchPackaged() };
  } catch (error) {
    reasons.push(`@sparticuz/chromium: ${String(error).split("\n")[0]}`);
  }
  return { browser: null, reason: reasons.join("; ") };
}

/** A browser for the built web application; where there is none, the reason is told under the name of what is left out. */
export async function openBrowserForWeb(leftOut: string): ReturnType<typeof openBrowser> {
  const found = existsSync("packages/frontend/dist/index.html")
    ? await openBrowser()
    : { browser: null, reason: "the web application is not built (npm run build)" };
  if (found.browser === null) process.stderr.write(`No ${leftOut}: ${found.reason}\n`);
  return found;
}

async function launchPackaged(): Promise<Browser> {
  const { default: packaged, inflate } = await import("@sparticuz/chromium");
  const executablePath = await packaged.executablePath();
  // A bare Debian has neither nss nor nspr; the package brings them for the system it was made for.
  const bin = fileURLToPath(new URL("../bin", import.meta.resolve("@sparticuz/chromium")));
  await inflate(join(bin, "al2023.tar.br"));
  const libraries = [join(tmpdir(), "al2023", "lib"), process.env["LD_LIBRARY_PATH"]].filter(Boolean).join(":");
  const env = { ...process.env, LD_LIBRARY_PATH: libraries } as Record<string, string>;
  return chromium.launch({ executablePath, args: packaged.args, env });
}
