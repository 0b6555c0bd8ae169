// `npm test`: every gate and every test; the web application is built first because the browser test opens it.
import { close, gates, runGates, runTests } from "./run-steps.ts";

const build = { name: "build of the web", command: ["npm", "run", "-s", "build"] } as const;
close([runGates([...gates, build]), runTests(process.argv.slice(2))]);
