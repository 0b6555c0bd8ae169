import type { Panel } from "./dashboard-panel.ts";

const statement = "curriculum_statement_duration_seconds";

export const databaseRows: Record<string, Panel[]> = {
  Database: [
    {
      title: "Pool",
      unit: "short",
      queries: {
        "sum by (instance) (curriculum_pool_connections - curriculum_pool_connections_idle)": "used, {{instance}}",
        "sum by (instance) (curriculum_pool_waiting)": "waiting, {{instance}}",
        "max(curriculum_pool_connections_max)": "most",
      },
    },
    {
      title: "Connections of the server",
      unit: "short",
      queries: {
        "max by (state) (curriculum_database_connections)": "{{state}}",
        "max(curriculum_database_connections_max)": "most",
      },
    },
    {
      title: "Time of a statement",
      unit: "s",
      queries: {
        [`histogram_quantile(0.5, sum by (le) (rate(${statement}_bucket[$__rate_interval])))`]: "p50",
        [`histogram_quantile(0.99, sum by (le) (rate(${statement}_bucket[$__rate_interval])))`]: "p99",
      },
    },
    {
      title: "Statements",
      unit: "ops",
      queries: {
        [`sum by (outcome) (rate(${statement}_count[$__rate_interval]))`]: "{{outcome}}",
        "sum(rate(curriculum_slow_statements_total[$__rate_interval]))": "slow",
      },
    },
    {
      title: "Slowest statements",
      unit: "s",
      kind: "table",
      width: 16,
      queries: {
        "max by (statement, id) (curriculum_statement_mean_seconds)": "",
        "max by (statement, id) (curriculum_statement_calls)": "",
      },
      description: "Mean time by pg_stat_statements; curriculum db stats shows more of the text.",
    },
    {
      title: "Longest",
      unit: "s",
      queries: {
        "max(curriculum_database_longest_query_seconds)": "statement",
        "max(curriculum_database_oldest_transaction_seconds)": "transaction",
      },
    },
    {
      title: "Locks and deadlocks",
      unit: "short",
      queries: {
        "max(curriculum_database_locks_waiting)": "waiting",
        "max(delta(curriculum_database_deadlocks[1h]))": "deadlocks in an hour",
      },
    },
    {
      title: "Cache hits",
      unit: "percentunit",
      queries: { "min(curriculum_database_cache_hit_ratio)": "of page reads" },
      limit: 0.9,
      isRedBelow: true,
    },
    {
      title: "Largest tables",
      unit: "bytes",
      queries: { "topk(8, max by (table) (curriculum_table_size_bytes))": "{{table}}" },
    },
    { title: "Rows", unit: "short", queries: { "topk(8, max by (table) (curriculum_table_rows))": "{{table}}" } },
    {
      title: "Dead rows",
      unit: "short",
      queries: { "topk(8, max by (table) (curriculum_table_dead_rows))": "{{table}}" },
    },
    {
      title: "Share of indexes",
      unit: "percentunit",
      queries: {
        "topk(8, max by (table) (curriculum_table_index_bytes / (curriculum_table_size_bytes > 1e6)))": "{{table}}",
      },
    },
    {
      title: "Index faults",
      unit: "short",
      kind: "bargauge",
      queries: { "max by (kind) (curriculum_index_faults)": "{{kind}}" },
    },
    {
      title: "Wraparound",
      unit: "percentunit",
      kind: "stat",
      queries: { "max(curriculum_database_wraparound_ratio)": "" },
      limit: 0.5,
    },
  ],
};
