// Each run of a backup: what it made, and whether a restore proved it. A file that was not restored is no backup yet.
exports.up = (pgm) => {
  pgm.createTable("backups", {
    id: { type: "uuid", primaryKey: true, default: pgm.func("gen_random_uuid()") },
    started_at: { type: "timestamp", notNull: true, default: pgm.func("(now() at time zone 'utc')") },
    finished_at: { type: "timestamp" },
    kind: { type: "varchar", notNull: true },
    /** In the folder of backups, or a whole path elsewhere. */
    file_name: { type: "varchar" },
    bytes: { type: "bigint" },
    sha256: { type: "varchar" },
    /** Rows of each table. */
    rows: { type: "jsonb" },
    status: { type: "varchar", notNull: true, default: "running" },
    error: { type: "text" },
    /** When it was restored into an empty database and found equal. */
    proved_at: { type: "timestamp" },
    /** What the restore drill saw. */
    drill: { type: "jsonb" },
  });
  pgm.addConstraint("backups", "backups_kind_check", { check: "kind in ('scheduled', 'manual')" });
  pgm.addConstraint("backups", "backups_status_check", { check: "status in ('running', 'completed', 'failed')" });
  pgm.addConstraint("backups", "backups_finished_check", {
    check: "(status = 'running') = (finished_at is null) and (finished_at is null or finished_at >= started_at)",
  });
  pgm.addConstraint("backups", "backups_completed_check", {
    check:
      "status <> 'completed' or (file_name is not null and bytes >= 0 and sha256 ~ '^[0-9a-f]{64}$' and rows is not null)",
  });
  pgm.addConstraint("backups", "backups_failed_check", { check: "status <> 'failed' or error is not null" });
  pgm.addConstraint("backups", "backups_proved_check", {
    check: "proved_at is null or (status = 'completed' and drill is not null)",
  });
  pgm.createIndex("backups", "started_at");
};

exports.down = (pgm) => {
  pgm.dropTable("backups");
};
