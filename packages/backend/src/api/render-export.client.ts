import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Curriculum } from "@curriculum/curriculum/model/curriculum.ts";
import type { ExportFile } from "../export/export-file.ts";
import type { ExportFormat } from "../export/formats.ts";

export interface RenderTask {
  curriculum: Curriculum;
  format: ExportFormat;
  /** ISO date printed on title pages. */
  today: string;
}

export type RenderExport = (task: RenderTask) => Promise<ExportFile[]>;

/** Renders in a thread of its own, one export after the other: each keeps a processor busy. */
export function openRenderer(): RenderExport {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const next = last.then(() => render(task));
    last = next.catch(() => {});
    return next;
  };
}

async function render(task: RenderTask): Promise<ExportFile[]> {
  const thread = new Worker(new URL("render-thread.ts", import.meta.url), { workerData: task });
  try {
    // Rejects when the thread ends with an error.
    const [files] = (await once(thread, "message")) as [ExportFile[]];
    return files;
  } finally {
    await thread.terminate();
  }
}
