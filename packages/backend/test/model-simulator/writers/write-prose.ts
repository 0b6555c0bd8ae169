import type { Writer } from "../write-reply.ts";
import type { RepliedCitation } from "../tell-material.ts";
import { capitalised } from "./wording.ts";

/** Texts of a module, topics of a unit, paragraphs of the specification, definitions of the glossary. */
export const writeProse: Writer = ({ slot }, { concept, sentences }) => {
  const first = sentences[0]!;
  const citations: RepliedCitation[] = [first];
  switch (slot.task) {
    case "module-text":
      return {
        aim: { text: `This module deals with ${concept}. ${first.quote}`, citations },
        units: slot.units.map(({ id, title }, index) => {
          const own = sentences[(index + 1) % sentences.length]!;
          return { unit: id, text: `${title}: ${own.quote}`, citations: [own] };
        }),
      };
    case "unit":
      return { topics: slot.concepts.length > 0 ? slot.concepts.slice(0, 5) : [concept], citations };
    case "specification":
      return {
        paragraphs: [
          {
            text: slot.facts.slice(0, 3).join(" ") || first.quote,
            basis: slot.facts.length > 0 ? "brief" : "evidence",
            citations: slot.facts.length > 0 ? [] : citations,
          },
        ],
      };
    default:
      return {
        definition: slot.definition ? `${capitalised(slot.definition)}.` : first.quote,
        related: slot.siblings.slice(0, 2),
        citations,
      };
  }
};
