import type { IntakeProblem } from "./reading.ts";
import { refuse } from "./reading.ts";

export type DecodedText =
  | { ok: true; text: string; encoding: "utf-8" | "utf-16" | "windows-1252" }
  | { ok: false; problems: IntakeProblem[] };

/** Bytes of a text file as a string: UTF-16 by its mark, UTF-8 when valid, else Windows-1252; binary data is refused. */
export function decodeText(bytes: Uint8Array, fileName: string): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes, "utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes, "utf-16be");
  const binary = () =>
    refuse(
      "not-text",
      `"${fileName}" holds binary data, not text. Send it as DOCX, ODT, RTF, PDF, EPUB, PPTX, XLSX, HTML, Markdown or plain text.`,
    );
  if (bytes.includes(0)) return binary();
  try {
    return { ok: true, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch {
    const text = new TextDecoder("windows-1252").decode(bytes);
    // Prose holds hardly any control characters; random bytes are full of them.
    const controls = text.match(/(?![\t\n\v\f\r])\p{Cc}/gu)?.length ?? 0;
    const letters = text.match(/[\p{L}\p{N}\s]/gu)?.length ?? 0;
    if (controls > text.length * 0.01 || letters < text.length * 0.6) return binary();
    return { ok: true, text, encoding: "windows-1252" };
  }
}

function utf16(bytes: Uint8Array, label: "utf-16le" | "utf-16be"): DecodedText {
  return { ok: true, text: new TextDecoder(label).decode(bytes), encoding: "utf-16" };
}
