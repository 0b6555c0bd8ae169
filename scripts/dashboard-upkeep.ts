import { ageOf, type Panel } from "./dashboard-panel.ts";

export const upkeepRows: Record<string, Panel[]> = {
  "Disk and replicas": [
    {
      title: "Disk of DATA_DIR",
      unit: "bytes",
      queries: {
        "min by (instance) (curriculum_disk_free_bytes)": "left, {{instance}}",
        "max(curriculum_database_size_bytes)": "database",
      },
    },
    {
      title: "Replica lag",
      unit: "s",
      queries: { "max by (replica) (curriculum_replica_lag_seconds)": "{{replica}}" },
      limit: 60,
    },
    {
      title: "Log to replay and kept",
      unit: "bytes",
      queries: {
        "max by (replica) (curriculum_replica_lag_bytes)": "to replay, {{replica}}",
        "max by (slot) (curriculum_replication_slot_kept_bytes)": "kept for {{slot}}",
      },
    },
  ],
  "Language models": [
    {
      title: "Questions by outcome",
      unit: "reqps",
      queries: {
        "sum by (provider, outcome) (rate(curriculum_model_call_duration_seconds_count[$__rate_interval]))":
          "{{provider}} {{outcome}}",
      },
    },
    {
      title: "Time of a question",
      unit: "s",
      queries: {
        "histogram_quantile(0.5, sum by (le, provider) (rate(curriculum_model_call_duration_seconds_bucket[$__rate_interval])))":
          "{{provider}} p50",
        "histogram_quantile(0.95, sum by (le, provider) (rate(curriculum_model_call_duration_seconds_bucket[$__rate_interval])))":
          "{{provider}} p95",
      },
    },
    {
      title: "Waiting and under way",
      unit: "short",
      queries: { "max by (provider, state) (curriculum_model_questions)": "{{provider}} {{state}}" },
    },
    {
      title: "Tokens a second",
      unit: "short",
      queries: {
        "sum by (model, kind) (rate(curriculum_model_tokens_total[$__rate_interval]))": "{{model}} {{kind}}",
      },
    },
    {
      title: "Cost in 24 hours",
      unit: "short",
      queries: { "sum by (model, currency) (increase(curriculum_model_cost_total[24h]))": "{{model}} {{currency}}" },
    },
    {
      title: "Provider left alone",
      unit: "bool_on_off",
      limit: 1,
      queries: { "max by (provider) (curriculum_model_paused)": "{{provider}}" },
    },
  ],
  "Backups and audit trail": [
    {
      title: "What is wrong with the backups",
      unit: "short",
      kind: "bargauge",
      queries: { "max by (alarm) (curriculum_backup_alarm)": "{{alarm}}" },
      limit: 1,
    },
    {
      title: "Age",
      unit: "s",
      queries: {
        [ageOf("curriculum_backup_last_attempt_timestamp_seconds")]: "last attempt",
        [ageOf("curriculum_backup_last_success_timestamp_seconds")]: "last completed",
        [ageOf("curriculum_backup_proved_timestamp_seconds")]: "last proved",
        [ageOf("curriculum_installed_timestamp_seconds")]: "installed",
      },
      limit: 93_600,
    },
    {
      title: "Size",
      unit: "bytes",
      queries: { "max(curriculum_backup_bytes)": "newest", "max(curriculum_backup_previous_bytes)": "the one before" },
    },
    {
      title: "Time that one has run",
      unit: "s",
      queries: { "max(curriculum_backup_running_seconds)": "running" },
      limit: 7_200,
    },
    {
      title: "Audit trail",
      unit: "short",
      queries: { "max(curriculum_audit_rows)": "rows", "max(curriculum_audit_unanchored_rows)": "not signed" },
    },
    {
      title: "Last signature",
      unit: "s",
      kind: "stat",
      queries: { [ageOf("curriculum_audit_anchor_timestamp_seconds")]: "" },
      limit: 7_200,
    },
  ],
  Work: [
    { title: "Jobs", unit: "short", queries: { "max by (kind, state) (curriculum_queue_jobs)": "{{kind}} {{state}}" } },
    {
      title: "Oldest waiting job",
      unit: "s",
      queries: { "max by (kind) (curriculum_queue_oldest_waiting_seconds)": "{{kind}}" },
      limit: 900,
    },
    {
      title: "Tries of jobs",
      unit: "ops",
      queries: {
        "sum by (kind, outcome) (rate(curriculum_job_duration_seconds_count[$__rate_interval]))":
          "{{kind}} {{outcome}}",
      },
    },
    {
      title: "Time of a job, p95",
      unit: "s",
      queries: {
        "histogram_quantile(0.95, sum by (le, kind) (rate(curriculum_job_duration_seconds_bucket[$__rate_interval])))":
          "{{kind}}",
      },
    },
    { title: "Runs", unit: "short", queries: { "max by (status) (curriculum_generation_runs)": "{{status}}" } },
    {
      title: "Items of the runs that go on",
      unit: "short",
      queries: { "max by (status) (curriculum_generation_items)": "{{status}}" },
    },
  ],
  Processes: [
    {
      title: "Processor",
      unit: "percentunit",
      queries: { "rate(process_cpu_seconds_total[$__rate_interval])": "{{instance}}" },
    },
    { title: "Memory", unit: "bytes", queries: { process_resident_memory_bytes: "{{instance}}" } },
    { title: "Event loop, p99", unit: "s", queries: { nodejs_eventloop_lag_p99_seconds: "{{instance}}" } },
    {
      title: "Starts",
      unit: "short",
      queries: {
        "changes(process_start_time_seconds[1h])": "{{instance}}",
        "increase(curriculum_worker_restarts_total[1h])": "worker of {{instance}}",
      },
    },
    {
      title: "Age of the database's values",
      unit: "s",
      limit: 300,
      queries: {
        [ageOf("curriculum_database_statistics_timestamp_seconds")]: "age",
        "max by (part) (curriculum_statistics_part_failed) > 0": "not read: {{part}}",
      },
    },
  ],
};
