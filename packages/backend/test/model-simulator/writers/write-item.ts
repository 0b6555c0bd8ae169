import type { Writer } from "../write-reply.ts";

/** A question with a key and three distractors, a sentence with a gap, or a task with its rubric. */
export const writeItem: Writer = (question, material) => {
  const { task } = question.slot;
  if (task === "item.cloze") return writeCloze(question, material);
  return task === "item.task" ? writeTask(question, material) : writeChoice(question, material);
};

const writeChoice: Writer = ({ slot, written }, { concept, sentences, definitions }) => {
  const [own] = sentences;
  const key = slot.definition ?? own!.quote.replace(/\.$/u, "");
  const others = [
    ...definitions.map(({ gloss }) => gloss),
    ...sentences.slice(1).map(({ quote }) => quote.replace(/\.$/u, "")),
    "one",
    "two",
    "three",
  ].filter((text) => text !== key);
  return {
    concept,
    stem: `Which statement fits ${concept} best${written.length > 0 ? ` in case ${written.length + 1}` : ""}?`,
    key: { text: key, rationale: `The source says this of ${concept} in these words.` },
    distractors: others.slice(0, 3).map((text) => ({
      text,
      rationale: `That ${text.split(" ").slice(0, 12).join(" ")} is said of another thing than ${concept}.`,
    })),
    explanation: own!.quote,
    citations: [own],
  };
};

const writeCloze: Writer = (_, { concept, sentences }) => {
  const holding = sentences.find(({ quote }) => quote.includes(concept)) ?? sentences[0]!;
  const answer = holding.quote.includes(concept) ? concept : holding.quote.split(" ").at(-2)!;
  return {
    concept,
    stem: holding.quote.replace(answer, "_____"),
    answer,
    accepted: [],
    explanation: holding.quote,
    citations: [holding],
  };
};

const writeTask: Writer = ({ slot }, { concept, sentences }) => ({
  concept,
  stem: `Your team has to decide how it deals with ${concept}. Work through what the source says and hand in what you would do.`,
  artefact: typeof slot.artefact === "string" ? slot.artefact : `report on ${concept}`,
  modelAnswer: sentences
    .slice(0, 3)
    .map(({ quote }) => quote)
    .join(" "),
  points: sentences.slice(0, 3).map(({ quote }, index) => ({
    criterion: `Point ${index + 1}: uses what the source says of ${concept}`,
    full: `Says that ${quote}`,
    partial: `Names ${concept} without saying why it matters.`,
    limited: `Leaves ${concept} out.`,
  })),
  explanation: sentences[0]!.quote,
  citations: sentences.slice(0, 2),
});
