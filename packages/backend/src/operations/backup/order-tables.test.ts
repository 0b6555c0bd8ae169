import { expect, test } from "vitest";
import { orderTables } from "./order-tables.ts";

test("a table comes after those that it points to, and after those by name", () => {
  const links = [
    { from: "modules", to: "programs" },
    { from: "programs", to: "users" },
    { from: "sections", to: "sections" },
  ];
  expect(orderTables(["modules", "programs", "sections", "users"], links)).toEqual([
    "sections",
    "users",
    "programs",
    "modules",
  ]);
});

test("a circle is refused with its tables", () => {
  const links = [
    { from: "a", to: "b" },
    { from: "b", to: "a" },
  ];
  expect(() => orderTables(["a", "b", "c"], links)).toThrow("a, b");
});
