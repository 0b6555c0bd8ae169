import { plant } from "./exposition.ts";
import type { Stage } from "./fire-alerts.ts";

/** Alert → a healthy scrape with the values of a fault that no test can bring about in a moment. */
export const plantedFaults: Record<string, (healthy: string) => Stage[]> = {
  CurriculumDown: (healthy) => [
    { scrape: healthy, minutes: 10 },
    // Prometheus believes a value for five minutes.
    { scrape: healthy.replaceAll(/^curriculum_.*\n/gm, ""), minutes: 10 },
  ],
  CurriculumRestarts: (healthy) =>
    [0, 1, 2, 3].map((start) => ({
      scrape: plant(healthy, "process_start_time_seconds", Math.round(Date.now() / 1_000) - 600 + start),
      minutes: 3,
    })),
  CurriculumDatabaseUnread: (healthy) =>
    steady(plant(healthy, "curriculum_database_statistics_timestamp_seconds", Date.now() / 1_000 - 900)),
  CurriculumLongTransaction: (healthy) =>
    steady(plant(healthy, "curriculum_database_oldest_transaction_seconds", 1_900)),
  CurriculumConnectionsNearLimit: (healthy) =>
    steady(plant(healthy, "curriculum_database_connections", 85, '{state="idle"}')),
  CurriculumWraparoundNear: (healthy) => steady(plant(healthy, "curriculum_database_wraparound_ratio", 0.6)),
  CurriculumDiskLow: (healthy) => steady(plant(healthy, "curriculum_disk_free_bytes", 1e9)),
  CurriculumReplicaLag: (healthy) => steady(`${healthy}\ncurriculum_replica_lag_seconds{replica="reader"} 90\n`),
  CurriculumReplicationSlotIdle: (healthy) =>
    steady(`${healthy}\ncurriculum_replication_slot_kept_bytes{slot="reader"} 6000000000\n`),
  CurriculumJobsFailing: (healthy) => {
    const count = (outcome: string, value: number) =>
      `curriculum_job_duration_seconds_count{kind="generation-part",outcome="${outcome}"} ${value}\n`;
    return [
      { scrape: `${healthy}\n${count("done", 100)}${count("failed", 0)}`, minutes: 10 },
      { scrape: `${healthy}\n${count("done", 130)}${count("failed", 20)}`, minutes: 20 },
    ];
  },
};

/** The same for an hour and a half: longer than any rule waits. */
function steady(scrape: string): Stage[] {
  return [{ scrape, minutes: 90 }];
}
