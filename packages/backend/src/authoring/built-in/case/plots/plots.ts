import { audit } from "./audit.ts";
import { backlog } from "./backlog.ts";
import { changedRule } from "./changed-rule.ts";
import { clientBrief } from "./client-brief.ts";
import { complaint } from "./complaint.ts";
import { disputedResults } from "./disputed-results.ts";
import { incident } from "./incident.ts";
import { oneTrainer } from "./one-trainer.ts";
import { pilot } from "./pilot.ts";
import type { Plot } from "./plot.ts";
import { returnedWork } from "./returned-work.ts";
import { riskList } from "./risk-list.ts";
import { survey } from "./survey.ts";
import { threeBids } from "./three-bids.ts";
import { twoProposals } from "./two-proposals.ts";
import { twoReaders } from "./two-readers.ts";

/** Every way that a case can go, in the order in which modules take them. */
export const plots: readonly Plot[] = [
  returnedWork,
  twoProposals,
  incident,
  pilot,
  audit,
  clientBrief,
  disputedResults,
  backlog,
  survey,
  riskList,
  twoReaders,
  complaint,
  changedRule,
  oneTrainer,
  threeBids,
];
