/** A panel of the dashboard, as build-dashboard.ts takes it. */
export interface Panel {
  title: string;
  /** Grafana's name of the unit. */
  unit: string;
  kind?: "timeseries" | "stat" | "table" | "bargauge";
  /** Columns of 24. */
  width?: number;
  /** Query → legend; labels in double braces. */
  queries: Record<string, string>;
  /** A value from which on it is red; below, when `isRedBelow`. */
  limit?: number;
  isRedBelow?: boolean;
  description?: string;
}

/** Seconds since the time that a metric holds. */
export const ageOf = (metric: string) => `time() - max(${metric})`;
