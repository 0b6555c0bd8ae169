// A thread that renders one export: laying out a document takes seconds, in which the server must go on answering.
import { parentPort, workerData } from "node:worker_threads";
import { exportCurriculum } from "../export/export-curriculum.ts";
import type { RenderTask } from "./render-export.client.ts";

const { curriculum, format, today } = workerData as RenderTask;
const files = await exportCurriculum(curriculum, format, { today });
parentPort?.postMessage(files, []);
