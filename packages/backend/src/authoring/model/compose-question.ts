import type { ModelQuestion } from "../../models/model-question.ts";
import { readPrompt } from "./prompt.client.ts";
import type { TextRequest } from "./text-request.ts";

/** What the second question of a slot tells about the first reply. */
export interface RepairBrief {
  /** The reply that was read; null where it could not be, or is not known any more. */
  draft: unknown;
  faults: readonly string[];
}

// The latest ones: those of the same module, which are the likeliest to be repeated.
const mostWritten = 30;
const mostFaults = 12;

/**
 * The question of one text. System: the prompt, the same for every question by it. User: the slot, the evidence between
 * its two sealed lines, what was written already, and in a repair the draft with its faults.
 */
export function composeQuestion<Reply, Value>(
  request: TextRequest<Reply, Value>,
  repair: RepairBrief | null,
  isLonger = false,
): ModelQuestion {
  const { name, system } = readPrompt(request.prompt);
  const written = request.written.slice(-mostWritten);
  const lines = [
    `SLOT ${JSON.stringify({ task: request.prompt, ...request.slot })}`,
    request.shown.block,
    ...(written.length > 0 ? [`WRITTEN ${JSON.stringify({ texts: written })}`] : []),
    ...(repair
      ? [`FAULTS ${JSON.stringify({ draft: repair.draft, faults: repair.faults.slice(0, mostFaults) })}`]
      : []),
  ];
  return {
    task: request.task,
    prompt: name,
    system,
    user: lines.join("\n"),
    schema: request.schema,
    maxOutputTokens: request.mostOutputTokens * (isLonger ? 2 : 1),
  };
}
