import type { ModelFault } from "../call-model.ts";
import type { ReadBody } from "./read-body.ts";

export interface Asked {
  /** Who is asked, for messages: "openai:some-model". */
  who: string;
  /** The variable of its key. */
  keyVariable: string;
}

// What these providers send when the money is gone, with the status of too many requests: waiting does not bring it back.
const spent = new Set(["insufficient_quota", "billing_hard_limit_reached", "billing_not_active"]);
const passing = new Set([408, 409, 425]);

/** What an answer that is not 2xx means, with the remedy. */
export function faultOfStatus(
  status: number,
  body: ReadBody,
  { who, keyVariable }: Asked,
): { fault: ModelFault; message: string } {
  const words = body.complaint?.message ? `: ${body.complaint.message.replace(/\.$/, "")}` : "";
  const told = (fault: ModelFault, message: string) => ({ fault, message });
  if (body.isDeclined) return told("declined", `${who} declines to answer (status ${status})${words}.`);
  if (status === 402 || spent.has(body.complaint?.code ?? "")) {
    return told("refused", `${who} refuses because its account has no credit left (status ${status})${words}.`);
  }
  if (status === 429) return told("rate", `${who} takes no more just now (status 429)${words}.`);
  if (status >= 500 || passing.has(status)) {
    return told("server", `${who} is not well (status ${status})${words}. Try again later.`);
  }
  // The words of a refused key show part of it.
  if (status === 401) {
    return told("refused", `${who} does not accept the key (status 401). Set ${keyVariable} to a valid one.`);
  }
  if (status === 403) {
    return told(
      "refused",
      `${who} refuses (status 403)${words}. See whether the key in ${keyVariable} may use this model.`,
    );
  }
  if (status === 404) {
    return told(
      "refused",
      `${who} is not to be found (status 404)${words}. See the model's name and the provider's address.`,
    );
  }
  if (status >= 300 && status < 400) {
    return told(
      "refused",
      `${who} points to another address (status ${status}), where no key is sent. Give that address itself.`,
    );
  }
  return told("refused", `${who} refuses the question (status ${status})${words}.`);
}
