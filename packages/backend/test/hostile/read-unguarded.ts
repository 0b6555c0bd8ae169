// A process to be sacrificed: reads one hostile file in itself and prints how it grew, in MB, as it goes.
import { Worker, isMainThread, workerData } from "node:worker_threads";
import { readDocument } from "../../src/intake/read-document.ts";
import { hostileArchives } from "./archives.ts";
import { hostilePdfs } from "./pdfs.ts";

if (isMainThread) {
  const file = [...hostileArchives, ...hostilePdfs].find(({ fileName }) => fileName === process.argv[2]);
  if (!file) throw new Error(`There is no ${process.argv[2]}.`);
  const bytes = file.make();
  const before = process.memoryUsage.rss();
  const tell = () => process.stdout.write(`${Math.round((process.memoryUsage.rss() - before) / 2 ** 20)}\n`);
  // The reader holds its thread, so another one tells.
  const reader = new Worker(new URL(import.meta.url), { workerData: { bytes, fileName: file.fileName } });
  const watch = setInterval(tell, 200);
  reader.on("exit", () => clearInterval(watch));
  reader.on("error", () => clearInterval(watch));
} else {
  const { bytes, fileName } = workerData as { bytes: Uint8Array; fileName: string };
  await readDocument({ bytes, fileName });
}
