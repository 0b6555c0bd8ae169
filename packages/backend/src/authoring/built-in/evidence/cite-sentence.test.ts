import { expect, test } from "vitest";
import { evidenceOf } from "../items/evidence-fixture.ts";
import { citeSection } from "./cite-sentence.ts";

const vague = "This part goes on with what was begun before.";
const telling = "A card that is paid off each month needs no account of its own.";
const evidence = {
  ...evidenceOf([]),
  passages: [
    ["Loans", `Cards are lent money, and setting up a card account starts a loan.`],
    ["1.2 Setting up card accounts", `${vague} ${telling} Card accounts.`],
    ["1.3 Reports", vague],
  ].map(([title, text], position) => ({
    ...evidenceOf([{ term: "loan" }]).passages[0]!,
    id: `p${position}`,
    position,
    sectionPath: ["Money", title!],
    text: text!,
  })),
};

test("of a section the whole sentence is quoted that says most of its title", () => {
  expect(citeSection("Setting up card accounts", evidence)).toMatchObject({ passageId: "p1", quote: telling });
});

test("a section that says no word of its title, or is not there, is not quoted", () => {
  expect(citeSection("Reports", evidence)).toBeNull();
  expect(citeSection("Budgets", evidence)).toBeNull();
});
