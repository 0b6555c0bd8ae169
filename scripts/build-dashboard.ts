/** Writes deploy/grafana-dashboard.json: `node scripts/build-dashboard.ts`. */
import { writeFileSync } from "node:fs";
import { dashboardPath, dashboardText } from "./grafana-dashboard.ts";

writeFileSync(dashboardPath, dashboardText());
