import type { Writer } from "../write-reply.ts";

export const writeCase: Writer = ({ slot, written }, { concept, sentences }) => {
  const name = `Halden Works ${written.length + 1}`;
  const said = (from: number, to: number) => sentences.slice(from, to).map(({ quote }) => quote);
  const outcomes = slot.outcomes.filter((one) => typeof one !== "string");
  return {
    title: `${name}: ${concept} under pressure`,
    organisation: name,
    scenario: [
      `${name} is a fictitious firm of eighty people. Its board has asked for a plan on ${concept} by the end of the quarter.`,
      ...[0, 1, 2].map(
        (part) => `At ${name}, a team collects what is known. ${said(part * 6, part * 6 + 6).join(" ")}`,
      ),
      `Two managers of ${name} disagree: one wants to leave everything as it is, the other to begin at once. The board expects a reasoned proposal with what it would cost, whom it would affect and how its success could be seen after a year.`,
    ],
    data: null,
    keyFacts: [`${name} employs eighty people.`, `The board decides on ${concept} this quarter.`],
    misconceptions: [`That ${concept} needs no further thought at ${name}.`],
    decisionPoints: [`Whether ${name} changes how it deals with ${concept}.`],
    questions: outcomes.slice(0, slot.questions ?? outcomes.length).map(({ id, text }, index) => ({
      outcome: id,
      prompt: `With regard to ${name}: ${text.replace(/[.]?$/u, ".")}`,
      modelAnswer: said(index, index + 2).join(" "),
      criteria: [0, 1].map((at) => ({
        criterion: `Use of the source on point ${index * 2 + at + 1}`,
        full: `Uses that ${sentences[(index + at) % sentences.length]!.quote}`,
        partial: `Names ${concept} alone.`,
        limited: "Leaves the source out.",
      })),
      citations: [sentences[index % sentences.length]],
    })),
    citations: sentences.slice(0, 2),
  };
};
