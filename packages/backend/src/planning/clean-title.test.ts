import { expect, test } from "vitest";
import { cleanTitle } from "./clean-title.ts";

const cases = [
  ["Chapter 3. The Role of Government", "The Role of Government"],
  ["4.2 star schemas and grain", "Star Schemas and Grain"],
  ["Introduction to Data Modelling", "Data Modelling"],
  ["Introductory Statistics 2e", "Introductory Statistics"],
  ["What Is Nutrition?", "Nutrition"],
  ["What Is Economics, and Why Is It Important?", "Economics"],
  ["Going It Alone: Sole Proprietorships", "Sole Proprietorships"],
  ["Accounting: More than Numbers", "Accounting"],
  ["Understanding Money and Financial Institutions", "Money and Financial Institutions"],
  ["Probability Topics", "Probability"],
  ["Observational Learning (Modeling)", "Observational Learning"],
  ["Splitting/joining strings", "Splitting/Joining Strings"],
] as const;

for (const [printed, clean] of cases) {
  test(`"${printed}" names ${clean}`, () => {
    expect(cleanTitle(printed)).toBe(clean);
  });
}

test("a title that names no subject is empty", () => {
  for (const printed of ["Introduction", "Chapter Summary", "Module 3", "Key Terms", "12", "Why This Matters", "Lab"]) {
    expect(cleanTitle(printed)).toBe("");
  }
});
