import type { Writer } from "../write-reply.ts";
import { capitalised, pick } from "./wording.ts";

/** {text, verb, criteria, artefact, citations}; an outcome of the program has no criteria. */
export const writeOutcome: Writer = ({ slot, written }, { concept, sentences }) => {
  const verb = pick(slot.verbs, written.length) ?? "explain";
  const other = slot.concepts.find((one) => one !== concept) ?? slot.topics[0] ?? "the case at hand";
  const text = `${capitalised(verb)} ${concept} as the sources describe it, with regard to ${other}.`;
  const citations = sentences.slice(0, 1);
  if (slot.task === "program-outcome") return { text, verb, citations };
  return {
    text,
    verb,
    criteria: [`States what ${concept} is in terms of the source.`, `Ties ${concept} to ${other} with an example.`],
    artefact: slot.artefact === true ? `report on ${concept}` : null,
    citations,
  };
};
