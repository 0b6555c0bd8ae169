import { contentStems, overlapOf } from "./content-stems.ts";

// Words that stems of every shape are framed with: they tell nothing of what is asked.
const framing = contentStems(
  `which term names refers name given means meaning defined definition concept learner explains describes notes read
   explained discussion somebody says review case colleague points working through trainee comes across practitioner
   shows fits work suppose situation consider statement explanation accurate description described distinguishes sets
   apart looking need needs purpose meets serves happens illustrates`,
);

/** What a stem asks about, without its framing. */
export function matterOf(stem: string): ReadonlySet<string> {
  return new Set([...contentStems(stem)].filter((one) => !framing.has(one)));
}

// Two openings around one definition share nearly all; two questions about one concept share its name and little else.
const sameMatter = 0.6;

/** Whether two stems ask the same thing in other words. */
export function isSameQuestion(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return overlapOf(a, b) >= sameMatter;
}
