import type { BackupRecord } from "./judge-backups.ts";

/** A scheduled backup of this moment that ended well and was proved ten minutes later. */
export function testRecord(startedAt: string, change: Partial<BackupRecord> = {}): BackupRecord {
  const started = new Date(startedAt);
  return {
    id: startedAt,
    startedAt: started,
    finishedAt: new Date(started.getTime() + 300_000),
    kind: "scheduled",
    status: "completed",
    fileName: `curriculum-${startedAt}.tar.zst.age`,
    bytes: 1_000_000,
    sha256: "0".repeat(64),
    rows: { programs: 100, modules: 900 },
    error: null,
    provedAt: new Date(started.getTime() + 600_000),
    ...change,
  };
}
