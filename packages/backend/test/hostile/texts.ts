import { asBytes, prose, type HostileFile } from "./hostile-file.ts";

const many = (text: string, times: number) => () => asBytes(text.repeat(times));
const html = (body: string) => asBytes(`<!doctype html><html><body>${body}</body></html>`);

export const hostileTexts: HostileFile[] = [
  { fileName: "empty.txt", make: () => new Uint8Array() },
  { fileName: "empty.pdf", make: () => new Uint8Array() },
  { fileName: "nul.txt", make: () => asBytes(`${prose}\0${prose}`) },
  {
    fileName: "surrogates.txt",
    make: () => new Uint8Array([...asBytes(prose), 0xed, 0xa0, 0x80, 0xed, 0xb0, 0x80, ...asBytes(prose)]),
  },
  {
    fileName: "surrogates-16.txt",
    make: () => new Uint8Array(Buffer.from(`\ufeff${prose}\ud800${prose}\udc00`, "utf16le")),
  },
  { fileName: "surrogate-entities.html", make: () => html(`<p>${prose}&#xd800;&#0;&#x110000;${prose}</p>`) },
  { fileName: "direction.txt", make: () => asBytes(`${prose}\u202egnp.exe\u2066${"\u0301".repeat(100_000)}`) },
  { fileName: "one-word.txt", make: many("a", 20_000_000) },
  { fileName: "one-sentence.txt", make: many("word ", 1_000_000) },
  { fileName: "stops.txt", make: many("a. ", 300_000) },
  { fileName: "only-breaks.txt", make: many("\n", 5_000_000) },
  { fileName: "capitals.txt", make: many("Aa Bb of the ", 100_000) },
  { fileName: "brackets.md", make: many("[", 300_000) },
  { fileName: "links.md", make: many("[a](", 200_000) },
  { fileName: "images.md", make: many("![[]()", 100_000) },
  {
    fileName: "backticks.md",
    make: () => asBytes(Array.from({ length: 1_200 }, (_, index) => "`".repeat(index)).join("a")),
  },
  { fileName: "stars.md", make: many("*a_ ", 200_000) },
  { fileName: "quotes.md", make: many("> ", 200_000) },
  {
    fileName: "list.md",
    make: () => asBytes(Array.from({ length: 3_000 }, (_, depth) => `${"  ".repeat(depth)}- a`).join("\n")),
  },
  {
    fileName: "table.md",
    make: () => asBytes(`|${"a|".repeat(3_000)}\n|${"-|".repeat(3_000)}\n${`|${"1|".repeat(3_000)}\n`.repeat(200)}`),
  },
  {
    fileName: "references.md",
    make: () => asBytes(Array.from({ length: 50_000 }, (_, index) => `[a${index}]: <b`).join("\n")),
  },
  {
    fileName: "laughs.md",
    make: () =>
      asBytes(
        `---\na: &a [x,x,x,x,x,x,x,x,x]\n${"bcdefghijkl"
          .split("")
          .map((name, index) => `${name}: &${name} [${`*${"abcdefghijkl"[index]},`.repeat(9)}]`)
          .join("\n")}\ntitle: *l\n---\n# Soil\n\n${prose}`,
      ),
  },
  {
    fileName: "front-matter.md",
    make: () => asBytes(`---\n${"a:\n ".repeat(1)}${"[".repeat(100_000)}\n---\n# Soil\n\n${prose}`),
  },
  { fileName: "deep.html", make: () => html(`${"<div>".repeat(300_000)}${prose}`) },
  { fileName: "deep-inline.html", make: () => html(`<p>${"<b>".repeat(100_000)}${prose}</p>`) },
  { fileName: "deep-lists.html", make: () => html(`${"<ul><li>".repeat(5_000)}${prose}`) },
  { fileName: "deep-tables.html", make: () => html(`${"<table><tr><td>".repeat(3_000)}${prose}`) },
  { fileName: "attribute.html", make: () => html(`<p title="${"a".repeat(30_000_000)}">${prose}</p>`) },
  {
    fileName: "attributes.html",
    make: () => html(`<p ${Array.from({ length: 200_000 }, (_, index) => `a${index}=1`).join(" ")}>${prose}</p>`),
  },
  {
    fileName: "span.html",
    make: () => html(`<table><tr><td colspan=2000000000 rowspan=2000000000>${prose}</td></tr></table>`),
  },
  { fileName: "table.html", make: () => html(`<table>${`<tr>${"<td>1".repeat(100)}`.repeat(5_000)}</table>`) },
  {
    fileName: "laughs.html",
    make: () =>
      asBytes(
        `<!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><html><body><p>&b;${prose}</p></body></html>`,
      ),
  },
  {
    fileName: "script.html",
    make: () =>
      html(
        `<script>while(true){}</script><iframe src="file:///etc/passwd"></iframe><link rel=import href="http://127.0.0.1:1/"><p>${prose}</p>`,
      ),
  },
  { fileName: "comment.html", make: () => html(`<!--${"<!--".repeat(300_000)}<p>${prose}</p>`) },
  { fileName: "unclosed.html", make: () => html(`${"<a <b <p>".repeat(100_000)}${prose}`) },
  {
    fileName: "ids.html",
    make: () => html(`<h1 id=x>A</h1>${`<sup><a href="#x">1</a></sup><p id=x>${prose}</p>`.repeat(500)}`),
  },
  { fileName: "deep.json", make: () => asBytes(`${"[".repeat(500_000)}${"]".repeat(500_000)}`) },
  { fileName: "deep.rtf", make: () => asBytes(`{\\rtf1 ${"{".repeat(500_000)}${prose}`) },
  { fileName: "bin.rtf", make: () => asBytes(`{\\rtf1 \\bin2000000000 ${prose}}`) },
  {
    fileName: "random.pdf",
    make: () => Uint8Array.from({ length: 100_000 }, (_, index) => (Math.imul(index + 1, 2_654_435_761) >>> 11) & 0xff),
  },
];
