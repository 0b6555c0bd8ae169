import type { Check } from "../check.ts";

export const tornClause: Check = {
  id: "text.torn-clause",
  severity: "warning",
  title: "No clause lacks its subject",
  reason: "“A property of an entity, and becomes a column” was cut from a sentence and does not stand alone.",
  remedy: "Finish the clause (“… that becomes a column”), or cut it.",
  run: (_, { texts }) =>
    texts
      .filter(({ kind, text }) => kind === "phrase" && torn.test(text))
      .map(({ path, itemId, text }) => ({
        path,
        itemId,
        message: `“${text.slice(0, 120)}” joins a noun and a verb by “and”.`,
      })),
};

const finite =
  "is|are|was|were|has|have|had|can|could|may|might|must|will|would|should|does|do|becomes?|makes?|occurs?|shows?|means|includes?|contains?";

/** A phrase that opens with its noun, holds no verb and no relative clause, and goes on with "and" and a verb. */
const torn = new RegExp(
  String.raw`^(?:an?|the) (?:(?!\b(?:${finite}|that|which|who|whose|whom|where|when|what|how|why|if|\p{L}+ing)\b)[^.;:?!])*?,? and (?:is|are|was|were|has|becomes|occurs|can|may|must|will)\b`,
  "iu",
);
