// `npm test`: every gate, every test and the floors of the benchmarks; the web application is built first because the
// browser test opens it.
import { close, gates, runGates, runTests } from "./run-steps.ts";

const build = { name: "build of the web", command: ["npm", "run", "-s", "build"] } as const;
const floors = { name: "floors of the benchmarks", command: ["node", "bench/src/main.ts", "--short"] } as const;
const args = process.argv.slice(2);
// Whoever names tests wants those alone.
close([runGates([...gates, build]), runTests(args), ...(args.length === 0 ? [runGates([floors])] : [])]);
