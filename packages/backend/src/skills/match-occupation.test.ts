import { expect, test } from "vitest";
import { coverEssentialSkills } from "./cover-essential-skills.ts";
import { matchOccupation } from "./match-occupation.ts";
import { nameOccupations, readOccupationNames } from "./name-occupations.ts";
import type { EssentialSkill, Occupation } from "./occupation.ts";

const occupation = (uri: string, label: string, alternativeLabels: string[] = [], description = ""): Occupation => ({
  uri,
  label,
  alternativeLabels,
  description,
  version: "1.1.1",
});
const essential = (occupationUri: string, label: string, alternativeLabels: string[] = []): EssentialSkill => ({
  occupationUri,
  uri: `${occupationUri}/${label}`,
  label,
  alternativeLabels,
});
const occupations = [
  occupation("analyst", "data analyst", ["data analysis expert"], "Data analysts clean data and report figures."),
  occupation("centre", "call centre analyst", ["data analyst"], "They study incoming calls."),
  occupation("mine", "mine manager", [], "They plan a mine."),
  occupation("reporter", "journalist", ["reporter"], "They write news."),
  occupation("nurse", "nurse responsible for general care", ["community staff nurse"], "They care for patients."),
  occupation("head", "director of nursing", ["head of nursing"], "They lead nurses."),
];
const names = readOccupationNames(occupations);
const named = (role: string) => nameOccupations(role, names).map(({ occupation: { uri } }) => uri);
const weigh = () => 1;

test("a role is named after the occupation of its own name before one that has it among others", () => {
  expect(named("Data analyst")).toEqual(["analyst", "centre"]);
  expect(named("Junior data analysts")[0]).toBe("analyst");
});

test("words that only begin alike, joining words and another head make no name", () => {
  expect(named("Reporting officer")).toEqual([]);
  expect(named("Management trainee")).toEqual([]);
  // "mine" is a word of the name, not a pronoun that drops out.
  expect(nameOccupations("Manager", names)[0]?.nearness).toBeLessThan(0.9);
  expect(named("Head of marketing")).not.toContain("head");
});

test("a further name without a word of the preferred one says less", () => {
  const nearness = (role: string) => nameOccupations(role, names)[0]!.nearness;
  expect(nearness("Reporter")).toBeCloseTo(0.85);
  expect(nearness("Community staff nurse")).toBeCloseTo(0.95);
});

const program = {
  title: "Figures for Managers",
  roles: ["Data analyst"],
  outcomes: [
    { id: "o1", sentences: ["Clean data from several systems.", "States which rows were removed."] },
    { id: "o2", sentences: ["Explain what a chart shows.", "Names the spelling of each field."] },
  ],
};

test("an occupation is matched with its score, reasons, and the outcomes that teach what it asks for", () => {
  const asked = [
    essential("analyst", "clean data"),
    essential("analyst", "draw charts of figures", ["explain what charts show"]),
    essential("analyst", "negotiate contracts"),
  ];
  const found = matchOccupation("Data analyst", nameOccupations("Data analyst", names), program, {
    taxonomy: "ESCO",
    essential: asked,
    weighSkill: weigh,
  });
  expect(found).toMatchObject({
    role: "Data analyst",
    uri: "analyst",
    version: "1.1.1",
    essential: [
      { label: "clean data", status: "covered", coverage: 1, outcomeIds: ["o1"] },
      { label: "draw charts of figures", status: "covered", outcomeIds: ["o2"] },
      { label: "negotiate contracts", status: "lacking", coverage: 0, outcomeIds: [] },
    ],
  });
  expect(found!.score).toBeGreaterThan(0.75);
  expect(found!.score).toBeLessThanOrEqual(1);
  expect(found!.reasons.join(" ")).toMatch(
    /names alike to 100 %.*Of 3 essential skills, outcomes name 2.*The next nearest is “call centre analyst”/,
  );
});

test("a role that no occupation is named after is matched with none", () => {
  const material = { taxonomy: "ESCO" as const, essential: [], weighSkill: weigh };
  expect(matchOccupation("Pastry chef", nameOccupations("Pastry chef", names), program, material)).toBeNull();
});

test("words apart prove nothing: not over sentences, not a stem of a name of one word, not half another name", () => {
  const asked = [
    essential("x", "remove systems"),
    essential("x", "spells"),
    essential("x", "judge wine", ["explain charts to guests"]),
    essential("x", "spelling"),
  ];
  const covered = coverEssentialSkills(asked, program.outcomes, weigh);
  expect(covered.map(({ status }) => status)).toEqual(["lacking", "lacking", "lacking", "covered"]);
});

test("a name held in part is told apart from one that is covered", () => {
  const asked = [essential("x", "clean data from several old systems")];
  expect(coverEssentialSkills(asked, program.outcomes, weigh)[0]).toMatchObject({
    status: "in part",
    outcomeIds: ["o1"],
  });
});
