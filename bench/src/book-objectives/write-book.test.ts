import { expect, test } from "vitest";
import { writeBook } from "./write-book.ts";

test("the objectives and the questions of a book stay out of what is given to the generator", () => {
  const text = writeBook({
    title: "Soils",
    slug: "soils",
    chapters: [
      {
        path: ["Ground"],
        modules: [
          {
            id: "m1",
            title: "Loam",
            intro: false,
            objectives: ["Describe the texture of loam"],
            glossary: [{ term: "loam", meaning: "a soil of sand, silt and clay" }],
            bold_terms: [],
            mcqs: [{ stem: "Which soil holds water?", options: ["Loam", "Sand"], key: 0 }],
            paragraphs: ["Loam holds water.", "# is no heading here."],
          },
        ],
      },
    ],
  });
  expect(text).toBe(
    "# Soils\n\n## Ground\n\n### Loam\n\nLoam holds water.\n\n\\# is no heading here.\n\n### Key Terms\n\n**loam**: a soil of sand, silt and clay\n",
  );
});
