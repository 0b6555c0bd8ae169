import { z } from "zod";

/** `error` stops an approval; `warning` needs a look; `advice` is a way to do better. */
export const severities = ["error", "warning", "advice"] as const;
export const severity = z.enum(severities);
export type Severity = z.infer<typeof severity>;

export const finding = z.object({
  /** Id of the check, e.g. "hours.sum-exact". */
  check: z.string(),
  severity,
  /** Where, in words and as a path: "modules[2].outcomes[0]". */
  path: z.string(),
  /** Id of the item concerned; null when it concerns the whole program. */
  itemId: z.string().nullable(),
  /** What is wrong here, with the values. */
  message: z.string(),
  /** What to do next. */
  remedy: z.string(),
});
export type Finding = z.infer<typeof finding>;
