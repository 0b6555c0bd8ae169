import { expect, test } from "vitest";
import { stateQuestion } from "./state-question.ts";

test.each([
  ["How do companies enter the global marketplace?", "how companies enter the global marketplace"],
  ["What are the barriers to international trade?", "the barriers to international trade"],
  ["How are advertising media selected?", "how advertising media are selected"],
  ["How can the degree of centralization be altered?", "how the degree of centralization can be altered"],
  ["Why is global trade important to a nation, and how is it measured?", "why global trade is important to a nation"],
  ["How does the government use monetary policy?", "how the government uses monetary policy"],
  ["What roles do managers take on?", "the roles that managers take on"],
  ["What trends will affect management in the future?", "the trends that will affect management in the future"],
])("%s asks for what an outcome may name", (question, stated) => {
  expect(stateQuestion(question)).toBe(stated);
});

test.each([
  "What is a labor union?",
  "What did the studies reveal about motivation?",
  "What structures are companies using?",
])("words that cannot be put in order surely are left alone: %s", (question) => {
  expect(stateQuestion(question)).toBeNull();
});
