// A thread that renders one export: laying out a document takes seconds, in which the server must go on answering.
import { parentPort, workerData } from "node:worker_threads";
import type { Curriculum } from "@curriculum/curriculum/model/curriculum.ts";
import { exportCurriculum } from "../export/export-curriculum.ts";
import type { ExportFormat } from "../export/formats.ts";

export interface RenderTask {
  curriculum: Curriculum;
  format: ExportFormat;
  /** ISO date printed on title pages. */
  today: string;
}

const { curriculum, format, today } = workerData as RenderTask;
const files = await exportCurriculum(curriculum, format, { today });
parentPort?.postMessage(files, []);
