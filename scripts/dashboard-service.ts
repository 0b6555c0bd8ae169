import { ageOf, type Panel } from "./dashboard-panel.ts";

const http = "curriculum_http_request_duration_seconds";

export const serviceRows: Record<string, Panel[]> = {
  "At a glance": [
    {
      title: "Database",
      unit: "bool_on_off",
      kind: "stat",
      width: 3,
      queries: { "min(curriculum_database_up)": "" },
      limit: 1,
      isRedBelow: true,
    },
    {
      title: "Processes",
      unit: "short",
      kind: "stat",
      width: 3,
      queries: { "sum by (role) (curriculum_info)": "{{role}}" },
    },
    {
      title: "Answers a second",
      unit: "reqps",
      kind: "stat",
      width: 3,
      queries: { [`sum(rate(${http}_count[$__rate_interval]))`]: "" },
    },
    {
      title: "Waiting for the pool",
      unit: "short",
      kind: "stat",
      width: 3,
      queries: { "sum(curriculum_pool_waiting)": "" },
      limit: 1,
    },
    {
      title: "Disk left",
      unit: "percentunit",
      kind: "stat",
      width: 3,
      queries: { "min(curriculum_disk_free_bytes / curriculum_disk_size_bytes)": "" },
      limit: 0.1,
      isRedBelow: true,
    },
    {
      title: "Proved backup",
      unit: "s",
      kind: "stat",
      width: 3,
      queries: { [ageOf("curriculum_backup_proved_timestamp_seconds")]: "" },
      limit: 93_600,
      description: "Age of the newest backup that was restored and found equal.",
    },
    {
      title: "Oldest waiting job",
      unit: "s",
      kind: "stat",
      width: 3,
      queries: { "max(curriculum_queue_oldest_waiting_seconds)": "" },
      limit: 900,
    },
    {
      title: "Replica lag",
      unit: "s",
      kind: "stat",
      width: 3,
      queries: { "max(curriculum_replica_lag_seconds)": "" },
      limit: 60,
    },
  ],
  "Web application": [
    {
      title: "Answers by status",
      unit: "reqps",
      queries: { [`sum by (status) (rate(${http}_count[$__rate_interval]))`]: "{{status}}" },
    },
    {
      title: "Time of an answer",
      unit: "s",
      limit: 0.3,
      queries: {
        [`histogram_quantile(0.5, sum by (le) (rate(${http}_bucket[$__rate_interval])))`]: "p50",
        [`histogram_quantile(0.95, sum by (le) (rate(${http}_bucket[$__rate_interval])))`]: "p95",
        [`histogram_quantile(0.99, sum by (le) (rate(${http}_bucket[$__rate_interval])))`]: "p99",
      },
    },
    {
      title: "p95 by route",
      unit: "s",
      limit: 0.3,
      queries: {
        [`histogram_quantile(0.95, sum by (le, method, route) (rate(${http}_bucket[$__rate_interval])))`]:
          "{{method}} {{route}}",
      },
    },
  ],
};
