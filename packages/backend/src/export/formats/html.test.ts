import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { exportCurriculum } from "../export-curriculum.ts";
import { testProgram } from "../test-program.ts";

const files = await exportCurriculum(testProgram("words", 2), "html");
const pages = files.map(({ fileName, bytes }) => ({
  fileName,
  document: parseHTML(new TextDecoder().decode(bytes)).document,
}));

test.each(pages)("$fileName has its language, landmarks, one first heading and no skipped level", ({ document }) => {
  expect(document.documentElement.getAttribute("lang")).toBe("en-GB");
  for (const landmark of ["header", "nav", "main", "footer"])
    expect(document.querySelectorAll(landmark).length).toBe(1);
  const levels = [...document.querySelectorAll(".body h1, .body h2, .body h3, .body h4, .body h5")].map(({ tagName }) =>
    Number(tagName[1]),
  );
  expect(levels.filter((level) => level === 1)).toEqual([1]);
  levels.reduce((before, level) => {
    expect(level).toBeLessThanOrEqual(before + 1);
    return level;
  }, 0);
});

test.each(pages)("$fileName: every link leads somewhere and no id stands twice", ({ document }) => {
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const targets = [...document.querySelectorAll('a[href^="#"]')].map(
    (link) => link.getAttribute("href")?.slice(1) ?? "",
  );
  expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
});

test.each(pages)("$fileName: each table has a caption and each head cell a scope", ({ document }) => {
  for (const table of document.querySelectorAll("table")) {
    expect(table.querySelector("caption")?.textContent).not.toBe("");
    for (const head of table.querySelectorAll("th")) expect(["col", "row"]).toContain(head.getAttribute("scope"));
  }
});

test.each(pages)("$fileName loads nothing from anywhere", ({ document }) => {
  expect(document.querySelectorAll("link, script, img, [src]").length).toBe(0);
  expect(document.querySelector("style")?.textContent).not.toMatch(/url\(|@import/u);
});
