import type { Citation } from "../../../model/citation.ts";
import type { Curriculum } from "../../../model/curriculum.ts";
import { citationsOf } from "../../walk-curriculum.ts";
import type { Mutation } from "./mutation.ts";

function firstCitation({ modules }: Curriculum): Citation {
  return modules[0]!.outcomes[0]!.citations[0]!;
}

export const sourceMutations: Mutation[] = [
  { check: "citation.present", change: ({ modules }) => void (modules[0]!.aim.citations = []) },
  { check: "citation.item-present", change: ({ glossary }) => void (glossary[0]!.citations = []) },
  {
    check: "citation.verbatim",
    change: (c) => void (firstCitation(c).quote = "A plain sourdough loaf needs butter and eggs."),
  },
  { check: "citation.passage-exists", change: (c) => void (firstCitation(c).passageId = "p-lost") },
  { check: "citation.source-exists", change: (c) => void (firstCitation(c).sourceId = "s-lost") },
  { check: "citation.same-source", change: (c) => void (firstCitation(c).sourceId = "s-science") },
  {
    check: "citation.passage-source",
    change: ({ passages }) =>
      void passages.push({ id: "p-extra", sourceId: "s-lost", section: "", page: null, text: "Dough." }),
  },
  { check: "citation.length", change: (c) => void (firstCitation(c).quote = "A plain sourdough") },
  { check: "citation.section", change: (c) => void (firstCitation(c).page = "99") },
  {
    check: "citation.support",
    change: ({ glossary }) =>
      void (glossary[1]!.definition = "The brittle crumb without holes that lets steam leave a cold oven."),
  },
  {
    check: "source.refused",
    change: ({ sources }) => void (sources[0]!.record.url = "https://en.wikipedia.org/wiki/Sourdough"),
  },
  { check: "source.type", change: ({ sources }) => void (sources[0]!.record.type = "web-page") },
  {
    check: "source.recent",
    change: ({ sources }) => {
      for (const source of sources) source.record.published = "2009";
    },
    also: ["source.recent-per-module"],
  },
  {
    check: "source.recent-per-module",
    change: ({ sources }) => {
      sources[0]!.record.published = "2009";
      sources[1]!.record.published = "2009";
    },
  },
  {
    check: "source.second-per-module",
    change: (curriculum) => {
      const merged = "s-handbook";
      for (const { sourceId, ...rest } of curriculum.passages.splice(0)) {
        curriculum.passages.push({ ...rest, sourceId: sourceId === "s-practice" ? merged : sourceId });
      }
      for (const { citation } of citationsOf(curriculum)) {
        if (citation.sourceId === "s-practice") citation.sourceId = merged;
      }
      for (const reading of curriculum.modules[0]!.readings) reading.sourceId = merged;
    },
    also: ["reading.core-section", "source.recent-per-module"],
  },
  { check: "source.credibility-sum", change: ({ sources }) => void (sources[0]!.credibility.score = 90) },
  {
    check: "source.credible",
    change: ({ sources }) =>
      void (sources[0]!.credibility = { score: 20, parts: [{ rule: "Kind of work", points: 20 }] }),
  },
  { check: "source.reference", change: ({ sources }) => void (sources[0]!.reference = "") },
  {
    check: "source.identified",
    change: ({ sources }) => {
      sources[0]!.fileName = null;
      sources[0]!.record.url = undefined;
    },
  },
  { check: "source.used", change: ({ sources }) => void sources.push({ ...sources[0]!, id: "s-idle" }) },
  {
    check: "glossary.unique",
    also: ["citation.support"],
    change: ({ glossary }) => void (glossary[1]!.term = "Starter"),
  },
  {
    check: "glossary.own-term",
    change: ({ glossary }) => void (glossary[1]!.definition = "Gluten is the stretchy net inside a dough."),
  },
  {
    check: "glossary.circular",
    also: ["citation.support"],
    change: ({ glossary }) => void (glossary[1]!.definition = "The stretchy net that gluten makes inside a dough."),
  },
  { check: "glossary.used", change: ({ glossary }) => void (glossary[1]!.moduleCodes = ["SB900"]) },
  { check: "glossary.definition-length", change: ({ glossary }) => void (glossary[1]!.definition = "A net.") },
  {
    check: "glossary.narrower",
    also: ["citation.support"],
    change: ({ glossary }) => void (glossary[3]!.definition = "Open crumb has large holes that butter falls through."),
  },
];
