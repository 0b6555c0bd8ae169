import { expect, test } from "vitest";
import { decodeText } from "./decode-text.ts";

test("UTF-8 and UTF-16 with a mark are read", () => {
  expect(decodeText(new TextEncoder().encode("café"), "a.txt")).toMatchObject({
    ok: true,
    text: "café",
    encoding: "utf-8",
  });
  const utf16 = new Uint8Array([0xff, 0xfe, 0x63, 0, 0x61, 0, 0x66, 0, 0xe9, 0]);
  expect(decodeText(utf16, "a.txt")).toMatchObject({ ok: true, text: "café", encoding: "utf-16" });
});

test("text that is not UTF-8 is read as Windows-1252", () => {
  const bytes = new Uint8Array([
    0x93,
    ...new TextEncoder().encode("a caf"),
    0xe9,
    0x94,
    ...new TextEncoder().encode(" in the town"),
  ]);
  expect(decodeText(bytes, "a.txt")).toMatchObject({
    ok: true,
    text: "“a café” in the town",
    encoding: "windows-1252",
  });
});

test("NUL bytes are refused", () => {
  expect(decodeText(new Uint8Array([65, 0, 66]), "a.txt")).toMatchObject({
    ok: false,
    problems: [{ code: "not-text" }],
  });
});
