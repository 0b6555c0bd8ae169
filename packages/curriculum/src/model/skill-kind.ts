/** What the work of a skill is in kind: a workplace measures each by other figures. */
export const skillKinds = [
  "analysis",
  "calculation",
  "care",
  "communication",
  "compliance",
  "design",
  "fault-finding",
  "management",
  "procedure",
  "research",
] as const;
export type SkillKind = (typeof skillKinds)[number];

/** Said wherever indicators are shown whose thresholds nobody outside the institution has agreed to. */
export const defaultThresholds =
  "Thresholds are the institution's defaults, to be agreed with employers before anybody is held to them.";
