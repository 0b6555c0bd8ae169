import { operations } from "@curriculum/contract/operations.ts";
import { expect, test } from "vitest";
import { pathOf } from "./api-client.ts";

test("every parameter of every path is filled in whole", () => {
  for (const { path } of operations) {
    const names = path.split("/").filter((part) => part.startsWith(":"));
    const params = Object.fromEntries(names.map((name) => [name.slice(1), "a b"]));
    expect(pathOf(path, params)).toBe(path.replaceAll(/:[^/]+/g, "a%20b"));
  }
});
