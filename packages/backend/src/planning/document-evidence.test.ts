import { expect, test } from "vitest";
import type { SectionUse } from "@curriculum/curriculum/model/knowledge.ts";
import { documentEvidence } from "./document-evidence.ts";
import { addFlow, linkModules, orderGroups } from "./link-modules.ts";
import type { Topic } from "./topic-tree.ts";

const groupOf = (documentId: string): Topic[] => [
  { key: `${documentId}#1`, documentId, title: "T", part: null, words: 1000, order: 1, children: [] },
];
const use = (documentId: string, explains: string[], names: string[]): SectionUse => ({
  sectionKey: `${documentId}#1`,
  mentions: new Map([...explains, ...names].map((term) => [term, 5])),
  explains: new Map(explains.map((term) => [term, 1])),
  words: 1000,
  pointers: 0,
});
const uses = [use("a", ["variance"], ["mean"]), use("b", ["regression"], ["variance", "mean"]), use("c", ["mean"], [])];
const groups = ["a", "b", "c"].map(groupOf);
const noLinks = groups.map(() => groups.map(() => 0));
const documents = ["a", "b", "c"].map((id) => ({ id, title: id, words: 1000, language: "en" }));

test("a document that uses what another explains comes after it, and needs it", () => {
  const evidence = documentEvidence(groups, documents, uses);
  const order = orderGroups(groups, noLinks, evidence.order);
  expect(order).toEqual([2, 0, 1]);
  expect(
    linkModules(
      order,
      addFlow(
        noLinks,
        evidence.flow.map((row) => row.map((one) => one * 4)),
      ),
      [1, 1, 1],
    ),
  ).toEqual([[], [0], [1]]);
});

test("the numbers of the files' names decide before the text does", () => {
  const numbered = documents.map((document, at) => ({ ...document, number: at + 1 }));
  expect(orderGroups(groups, noLinks, documentEvidence(groups, numbered, uses).order)).toEqual([0, 1, 2]);
});

test("one document has no evidence but its own order", () => {
  expect(documentEvidence(groups, documents, [])).toEqual({ flow: [], order: [] });
});
