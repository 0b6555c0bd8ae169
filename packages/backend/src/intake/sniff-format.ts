import type { FileFormat } from "@curriculum/curriculum/model/document.ts";
import { inspectArchive } from "./inspect-archive.ts";
import type { IntakeProblem, SniffedFormat } from "./reading.ts";
import { refuse } from "./reading.ts";
import { textPart, unpackArchive } from "./unpack-archive.ts";

const claims: Record<string, FileFormat> = {
  docx: "docx",
  odt: "odt",
  rtf: "rtf",
  pptx: "pptx",
  xlsx: "xlsx",
  pdf: "pdf",
  epub: "epub",
  html: "html",
  htm: "html",
  xhtml: "html",
  md: "markdown",
  markdown: "markdown",
  txt: "text",
  text: "text",
};

/** Leading bytes of common files that are not read, with what to do instead. */
const foreign: { starts: number[]; name: string; remedy: string }[] = [
  { starts: [0xff, 0xd8, 0xff], name: "a JPEG image", remedy: "Send the text as PDF or DOCX" },
  { starts: [0x89, 0x50, 0x4e, 0x47], name: "a PNG image", remedy: "Send the text as PDF or DOCX" },
  { starts: [0x47, 0x49, 0x46, 0x38], name: "a GIF image", remedy: "Send the text as PDF or DOCX" },
  { starts: [0x52, 0x61, 0x72, 0x21], name: "a RAR archive", remedy: "Unpack it and send the documents inside" },
  { starts: [0x37, 0x7a, 0xbc, 0xaf], name: "a 7-Zip archive", remedy: "Unpack it and send the documents inside" },
  { starts: [0x1f, 0x8b], name: "a gzip archive", remedy: "Unpack it and send the documents inside" },
  { starts: [0x4d, 0x5a], name: "a Windows program", remedy: "Send a document" },
  { starts: [0x7f, 0x45, 0x4c, 0x46], name: "a program", remedy: "Send a document" },
  { starts: [0x25, 0x21, 0x50, 0x53], name: "a PostScript file", remedy: "Save it as PDF" },
];

const supported = "DOCX, ODT, RTF, PDF, EPUB, PPTX, XLSX, HTML, Markdown and plain text are read";

/** Tells what a file is from its content; the name decides only between the text formats. */
export function sniffFormat(
  bytes: Uint8Array,
  fileName: string,
): { ok: true; sniffed: SniffedFormat } | { ok: false; problems: IntakeProblem[] } {
  const claimed = claims[/\.([A-Za-z0-9]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? ""] ?? null;
  const found = (format: FileFormat) => ({
    ok: true as const,
    sniffed: { format, claimed: claimed === format ? null : claimed },
  });
  if (findPdfHeader(bytes)) return found("pdf");
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) {
    const archive = sniffArchive(bytes, fileName);
    return archive.ok ? found(archive.format) : archive;
  }
  // "{\\rtf", behind line breaks that some writers put first.
  if (/^\s{0,8}\{\\rtf/.test(asLatin(bytes.subarray(0, 16)))) return found("rtf");
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return refuse(...describeCompound(bytes, fileName));
  const other = foreign.find((entry) => startsWith(bytes, entry.starts));
  if (other !== undefined) {
    return refuse("unsupported", `"${fileName}" is ${other.name}. ${other.remedy}; ${supported}.`);
  }
  return found(sniffText(bytes, claimed));
}

function startsWith(bytes: Uint8Array, start: number[]): boolean {
  return start.every((value, index) => bytes[index] === value);
}

/** The standard lets up to 1,024 bytes stand before the header. */
function findPdfHeader(bytes: Uint8Array): boolean {
  return asLatin(bytes.subarray(0, 1024)).includes("%PDF-");
}

function sniffArchive(
  bytes: Uint8Array,
  fileName: string,
): { ok: true; format: FileFormat } | { ok: false; problems: IntakeProblem[] } {
  const archive = inspectArchive(bytes);
  if (!archive.ok) return archive;
  const names = new Set(archive.entries.map((entry) => entry.name));
  if (names.has("META-INF/container.xml")) {
    // DRM lists encrypted chapters here; font obfuscation alone is harmless and is told apart by the EPUB reader.
    return { ok: true, format: "epub" };
  }
  if (names.has("word/document.xml")) return { ok: true, format: "docx" };
  if ([...names].some((name) => /^word\/document\d*\.xml$/.test(name))) return { ok: true, format: "docx" };
  if (names.has("xl/workbook.xml")) return { ok: true, format: "xlsx" };
  if (names.has("ppt/presentation.xml")) return { ok: true, format: "pptx" };
  const openDocument = names.has("content.xml") ? openDocumentKind(bytes) : null;
  if (openDocument === "text") return { ok: true, format: "odt" };
  const kind =
    openDocument !== null
      ? `an OpenDocument ${openDocument}`
      : [...names].some((name) => /^xl\/workbook\.bin$/.test(name))
        ? "a binary spreadsheet (XLSB)"
        : "a ZIP archive";
  const remedy =
    kind === "a ZIP archive" ? "Unpack it and send the documents inside" : "Save it as DOCX, PPTX, XLSX or PDF";
  return refuse("unsupported", `"${fileName}" is ${kind}. ${remedy}; ${supported}.`);
}

/** "text", "presentation", "spreadsheet" of an OpenDocument file, as its part `mimetype` states. */
function openDocumentKind(bytes: Uint8Array): string {
  const unpacked = unpackArchive(bytes, (name) => name === "mimetype");
  const type = unpacked.ok ? (textPart(unpacked.parts, "mimetype") ?? "") : "";
  return /opendocument\.(text|presentation|spreadsheet)/.exec(type)?.[1] ?? (type === "" ? "text" : "file");
}

/** Word puts password-protected documents into the old compound container, under this stream name in UTF-16. */
function describeCompound(bytes: Uint8Array, fileName: string): [IntakeProblem["code"], string] {
  const text = asLatin(bytes.subarray(0, 200_000)).replaceAll("\0", "");
  if (text.includes("EncryptedPackage") || text.includes("EncryptionInfo")) {
    return [
      "encrypted",
      `"${fileName}" is protected with a password. Open it in Word, remove the password and send it again.`,
    ];
  }
  return [
    "unsupported",
    `"${fileName}" is an old Office file. Open it, save it as DOCX and send it again; ${supported}.`,
  ];
}

function sniffText(bytes: Uint8Array, claimed: FileFormat | null): FileFormat {
  const start = asLatin(bytes.subarray(0, 4096))
    .replaceAll("\0", "")
    .replace(/^[\s\u00ef\u00bb\u00bf\u00fe\u00ff]+/, "");
  const isHtml =
    /^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*(<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>])/i.test(start) ||
    (claimed === "html" && /<(p|div|h[1-6]|article|section|main|ul|ol|table)[\s>]/i.test(start));
  if (isHtml) return "html";
  if (claimed === "markdown" || claimed === "text") return claimed;
  // No claim, or a claim that the bytes contradict: Markdown when it shows its marks.
  return /^(---\n|#{1,6} )/m.test(start) ? "markdown" : "text";
}

function asLatin(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes);
}
