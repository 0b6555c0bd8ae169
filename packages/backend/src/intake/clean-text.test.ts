import { expect, test } from "vitest";
import { cleanLines, cleanText } from "./clean-text.ts";

test("ligatures, soft hyphens, odd spaces and doubled spaces become plain text", () => {
  expect(cleanText("e\ufb03cient\u00a0\u00a0data\u00adbase \u200bis  here\n now")).toBe(
    "efficient database is here now",
  );
});

test("composed and decomposed letters become the same", () => {
  expect(cleanText("cafe\u0301")).toBe("café");
});

test("letters that only look like ligatures, and holes left by figures, stay", () => {
  expect(cleanText("æther. shows the number")).toBe("æther. shows the number");
});

test("code keeps its lines and indentation", () => {
  expect(cleanLines("\nif a:\r\n    b()  \n")).toBe("if a:\n    b()");
});
