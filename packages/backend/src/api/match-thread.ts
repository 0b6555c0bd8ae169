// A thread that holds a program against published skills and occupations: indexing those of ESCO takes a second or two.
import { parentPort, workerData } from "node:worker_threads";
import { matchProgram, type ProgramMatchTask } from "../skills/match-program.ts";

parentPort?.postMessage(matchProgram(workerData as ProgramMatchTask), []);
