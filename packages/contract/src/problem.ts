import { z } from "zod";

/** The body of every refusal. */
export const problem = z.object({
  error: z.string(),
  /** What is wrong and what to do next. */
  message: z.string(),
  /** One entry for each place that is wrong. */
  problems: z.array(z.string()),
});
export type Problem = z.infer<typeof problem>;
