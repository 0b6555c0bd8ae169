import { expect, test } from "vitest";
import type { TopicSection } from "@curriculum/curriculum/model/knowledge.ts";
import { readUses } from "./read-uses.ts";

const section = (sectionId: string, explains: Record<string, number>): TopicSection => ({
  documentId: "d",
  sectionId,
  parentId: null,
  kind: "chapter",
  number: null,
  title: "T",
  path: [],
  position: 0,
  words: 10,
  explains,
});

test("each section has the terms that any of them explains, in any number, the longest at a place", () => {
  const [first, second] = readUses(
    [section("1", { "demand curve": 0.9 }), section("2", { demand: 0.5 })],
    [
      { documentId: "d", sectionId: "1.1", text: "Demand curves slope down. As we saw, demand falls." },
      { documentId: "d", sectionId: "2", text: "You will see later what it means." },
    ],
  );
  expect(first).toMatchObject({ sectionKey: "d#1", pointers: 1, words: 9 });
  expect([...first!.mentions]).toEqual([
    ["demand curve", 1],
    ["demand", 1],
  ]);
  expect(second).toMatchObject({ sectionKey: "d#2", pointers: -1, mentions: new Map() });
});
