import { expect, test } from "vitest";
import { addLinks } from "./read-links.ts";

test("several links are taken at once, each once, with or without their scheme", () => {
  const text = "https://example.org/a\nexample.org/b  https://example.org/a";
  expect(addLinks(["https://example.org/b"], text)).toEqual({
    links: ["https://example.org/b", "https://example.org/a"],
    rest: "",
  });
});

test("what is no web address stays where it was typed", () => {
  expect(addLinks([], "ftp://example.org/ soil https://example.org/ mailto:a@example.org")).toEqual({
    links: ["https://example.org/"],
    rest: "ftp://example.org/ soil mailto:a@example.org",
  });
});
