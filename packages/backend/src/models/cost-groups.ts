/** What sums of costs are told by. */
export const costGroups = ["month", "program", "task", "model"] as const;
export type CostGroup = (typeof costGroups)[number];
