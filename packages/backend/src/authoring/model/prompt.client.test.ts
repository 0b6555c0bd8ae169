import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { readPrompt, type PromptId } from "./prompt.client.ts";

const files = readdirSync(new URL("prompts", import.meta.url)).filter((name) => name !== "rules.md");

test.each(files)("the prompt %s is named by its id and hash, and opens with the rules of whoever writes", (file) => {
  const id = file.replace(/\.md$/, "") as PromptId;
  const { name, system } = readPrompt(id);
  expect(name).toMatch(new RegExp(`^${id}@[0-9a-f]{8}$`));
  if (id === "judge") expect(system).toMatch(/^Task: read a text/);
  else expect(system).toMatch(/^You write one short text/);
  expect(system).toContain("Shape: {");
  expect(system).not.toContain("---");
});

test("every prompt has a hash of its own", () => {
  const names = files.map((file) => readPrompt(file.replace(/\.md$/, "") as PromptId).name.split("@")[1]);
  expect(new Set(names).size).toBe(12);
});
