// Exit code 0 when a browser for the browser test starts on this machine.
import { openBrowser } from "../packages/backend/test/find-browser.ts";

const found = await openBrowser();
if (found.browser === null) process.stderr.write(`${found.reason}\n`);
else await found.browser.close();
process.exitCode = found.browser === null ? 1 : 0;
