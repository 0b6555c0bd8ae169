import { expect, test } from "vitest";
import type { OpenstaxBook, OpenstaxModule } from "./openstax.ts";
import { everyOutcomeCase, outcomeCases, passagesOf, stemCases } from "./textbook-sections.ts";

function courseModule(id: string, changes: Partial<OpenstaxModule>): OpenstaxModule {
  return {
    id,
    title: `Title ${id}`,
    intro: false,
    objectives: [`Explain ${id}`],
    glossary: [],
    bold_terms: [],
    mcqs: [],
    paragraphs: ["word ".repeat(100), "word ".repeat(100), "word ".repeat(100)],
    ...changes,
  };
}

const book: OpenstaxBook = {
  title: "Book",
  slug: "book",
  chapters: [
    {
      path: ["Chapter"],
      modules: [
        courseModule("m1", { title: "Introduction to all" }),
        courseModule("m2", {
          mcqs: [
            { stem: "Which?", options: ["no", "yes"], key: 1 },
            { stem: "Open?", options: ["no", "yes"], key: null },
          ],
        }),
        courseModule("m3", { paragraphs: [] }),
      ],
    },
  ],
};

test("passages stay within a module, and neither objectives nor questions are in them", () => {
  const passages = passagesOf(book);
  expect(passages.map(({ sectionId }) => sectionId)).toEqual(["m1", "m1", "m2", "m2"]);
  expect(passages.map(({ text }) => text).join()).not.toMatch(/Explain|Which/);
});

test("objectives of introductions and of modules without text have no section of their own", () => {
  expect(outcomeCases(book)).toEqual([{ text: "Explain m2", section: "book/m2" }]);
  expect(everyOutcomeCase(book)).toHaveLength(2);
});

test("only questions whose key is printed are asked, with their right option", () => {
  expect(stemCases(book)).toEqual([{ text: "Which? yes", section: "book/m2" }]);
});
