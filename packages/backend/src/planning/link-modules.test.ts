import { expect, test } from "vitest";
import { linkModules, orderGroups } from "./link-modules.ts";
import { orderByPreference } from "./order-modules.ts";
import type { Topic } from "./topic-tree.ts";

const group = (documentId: string, order: number): Topic[] => [
  { key: `${documentId}#${order}`, documentId, title: "T", part: null, words: 1000, order, children: [] },
];
const noLinks = (count: number): number[][] =>
  Array.from({ length: count }, () => Array.from({ length: count }, () => 0));

test("a book's own order is kept without evidence", () => {
  expect(orderGroups([group("a", 1), group("a", 2), group("a", 3)], noLinks(3))).toEqual([0, 1, 2]);
});

test("a book that others need comes first", () => {
  const links = noLinks(2);
  links[1] = [8, 0];
  expect(orderGroups([group("a", 1), group("b", 2)], links)).toEqual([1, 0]);
});

test("modules of one book stay together", () => {
  const links = noLinks(3);
  links[1] = [0, 0, 9];
  expect(orderGroups([group("a", 1), group("b", 3), group("a", 2)], links)).toEqual([1, 0, 2]);
});

test("more than twelve groups are ordered too", () => {
  const wanted = Array.from({ length: 15 }, (_, index) => (index * 4) % 15);
  const order = orderByPreference(15, (a, b) => ((wanted[a] ?? 0) < (wanted[b] ?? 0) ? 1 : -1));
  expect(order.map((index) => wanted[index])).toEqual(Array.from({ length: 15 }, (_, index) => index));
});

test("prerequisites need evidence, come earlier and leave out what is implied", () => {
  const links = [
    [0, 5, 5, 0.5],
    [0, 0, 5, 0],
    [0, 0, 0, 0],
    [0, 0, 0, 0],
  ];
  expect(linkModules([0, 1, 2, 3], links, [10, 10, 10, 10])).toEqual([[], [0], [1], []]);
});
