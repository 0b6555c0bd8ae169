// `npm run check`: what to run before a commit; `npm run check -- --fast` leaves the tests out.
import { close, gates, runGates, runTests } from "./run-steps.ts";

const isFast = process.argv.includes("--fast");
close([runGates(gates), ...(isFast ? [] : [runTests([])])]);
