// A thread that holds one program against others: each pair of their topics is scored, some microseconds a pair.
import { parentPort, workerData } from "node:worker_threads";
import type { Curriculum } from "@curriculum/curriculum/model/curriculum.ts";
import { compareWithStored } from "../competitors/compare-with-stored.ts";
import type { StoredCompetitor } from "../competitors/competitor.store.ts";

export interface CompareTask {
  curriculum: Curriculum;
  stored: StoredCompetitor[];
}

const { curriculum, stored } = workerData as CompareTask;
parentPort?.postMessage(compareWithStored(curriculum, stored), []);
