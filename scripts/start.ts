// `npm start`: builds the web application, then starts the product in this process,
// so that a signal to npm reaches it.
import { spawnSync } from "node:child_process";
import { dirname } from "node:path";
import { serve } from "../packages/backend/src/main-serve.ts";
import { readConfig, readEnvironment } from "../packages/backend/src/platform/config.ts";
import { runMain } from "../packages/backend/src/platform/run-main.ts";

const build = spawnSync("npm", ["run", "-s", "build"], { stdio: "inherit", shell: process.platform === "win32" });
if (build.status !== 0) process.exit(build.status ?? 1);
const root = dirname(import.meta.dirname);
await runMain(() => serve(readConfig(readEnvironment(root), root)));
