import { expect, test } from "vitest";
import { compareVectors } from "./compare-vectors.ts";
import { namespaceOf, passageIdOf, vectorIdOf } from "./vector-id.ts";
import type { EmbeddablePassage } from "./vector-id.ts";

const passage: EmbeddablePassage = {
  id: "11111111-1111-5111-8111-111111111111",
  documentId: "22222222-2222-5222-8222-222222222222",
  domain: "Data & Analytics",
  sourceType: "peer-reviewed",
  sectionPath: ["Warehouses"],
  text: "A star schema has one fact table.",
};

test("an id is the passage's own, and another for another text, heading, namespace or model", () => {
  const id = vectorIdOf(passage, "m");
  expect(passageIdOf(id)).toBe(passage.id);
  expect(vectorIdOf({ ...passage }, "m")).toBe(id);
  const others = [
    vectorIdOf(passage, "n"),
    ...[{ text: "Other." }, { sectionPath: ["Cubes"] }, { domain: "Law" }, { sourceType: "textbook" }].map((change) =>
      vectorIdOf({ ...passage, ...change }, "m"),
    ),
  ];
  expect(new Set([id, ...others]).size).toBe(6);
});

test("a namespace is domain and source type in plain letters, whatever they are called", () => {
  expect(namespaceOf(passage)).toBe("data-analytics/peer-reviewed");
  expect(namespaceOf({ domain: null, sourceType: null })).toBe("general/unknown");
  expect(namespaceOf({ domain: "Ökonomie", sourceType: "textbook" })).toBe("okonomie/textbook");
  const [chinese, greek] = ["经济学", "Οικονομία"].map((domain) => namespaceOf({ domain, sourceType: "textbook" }));
  expect(chinese).toMatch(/^x-[0-9a-f]{12}\/textbook$/);
  expect(chinese).not.toBe(greek);
});

test("differences are told apart: missing, stale, orphaned, and what is somebody else's", () => {
  const place = (id: string, namespace = "a/b") => ({ id, namespace });
  const ids = ["1", "2", "3", "4"].map((digit) => passage.id.replaceAll("1", digit));
  const right = (id: string) => `${id}.0000000000000000`;
  const wanted = new Map(ids.slice(0, 3).map((id) => [id, place(right(id))]));
  const held = [
    place(right(ids[0]!)),
    place(right(ids[0]!), "old/namespace"),
    place(`${ids[1]!}.ffffffffffffffff`),
    place(right(ids[3]!)),
    place("theirs"),
  ];
  expect(compareVectors(wanted, held)).toEqual({
    missing: [ids[1], ids[2]],
    stale: [held[1], held[2]],
    orphaned: [held[3]],
    foreign: 1,
    whole: 1,
  });
});
