import type { Check } from "../check.ts";
import { activity } from "./activity.ts";
import { activityHours } from "./activity-hours.ts";
import { criteria } from "./criteria.ts";
import { completeKpi } from "./complete-kpi.ts";
import { measurableKpi } from "./measurable-kpi.ts";
import { unique } from "./unique.ts";
import { variedKpis } from "./varied-kpis.ts";

export const skillChecks: readonly Check[] = [
  measurableKpi,
  completeKpi,
  variedKpis,
  activity,
  criteria,
  unique,
  activityHours,
];
