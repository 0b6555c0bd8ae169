import { Gauge, type Registry } from "prom-client";
import { measureDisk, type DiskFacts } from "./measure-disk.client.ts";

const gauges = [
  ["curriculum_disk_size_bytes", "Size of the disk that holds DATA_DIR.", "totalBytes"],
  ["curriculum_disk_free_bytes", "Room that is left on the disk that holds DATA_DIR.", "freeBytes"],
] as const satisfies [string, string, keyof DiskFacts][];

/** From now on every scrape tells the room on the disk that holds the product's folder. */
export function watchDisk(registry: Registry, dataDir: string): void {
  for (const [name, help, field] of gauges) {
    const gauge = new Gauge({
      name,
      help,
      registers: [],
      async collect() {
        // The folder may be gone or the disk not answer; no value is truer than an old one.
        const disk = await measureDisk(dataDir).catch(() => null);
        if (disk === null) this.remove();
        else this.set(disk[field]);
      },
    });
    registry.registerMetric(gauge);
  }
}
