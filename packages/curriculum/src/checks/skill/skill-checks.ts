import type { Check } from "../check.ts";
import { activity } from "./activity.ts";
import { activityHours } from "./activity-hours.ts";
import { criteria } from "./criteria.ts";
import { measurableKpi } from "./measurable-kpi.ts";
import { unique } from "./unique.ts";

export const skillChecks: readonly Check[] = [measurableKpi, activity, criteria, unique, activityHours];
