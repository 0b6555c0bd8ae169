import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The earliest time that a ZIP can hold. */
const fixedTime = new Date(1980, 0, 1);
const fixedStamp = "1980-01-01T00:00:00Z";

/**
 * Names that the writer draws at random or counts on from the document before. Each pattern ends in the name and
 * begins inside a tag, so that no text of the document can match.
 */
const varyingNames = [
  { name: "rIdLink", pattern: /((?:\br:id|\bId)=")(rId[\w-]{21})(?=")/g },
  { name: "_Toc", pattern: /(<w:(?:hyperlink|bookmarkStart)\b[^<>]*"|<w:instrText\b[^<>]*>PAGEREF )(_Toc\d+)\b/g },
  { name: "", pattern: /(<w:bookmark(?:Start|End)\b[^<>]*\bw:id=")(\d+)(?=")/g },
];

/** Numbers names in order of appearance, the same name alike in every part of the file. */
function renumber(texts: Map<string, string>): void {
  for (const { name, pattern } of varyingNames) {
    const numbers = new Map<string, string>();
    for (const [path, text] of texts) {
      const fixed = text.replace(pattern, (_, before: string, found: string) => {
        const known = numbers.get(found) ?? `${name}${numbers.size + 1}`;
        numbers.set(found, known);
        return before + known;
      });
      texts.set(path, fixed);
    }
  }
}

/**
 * A Word file without what differs from one writing to the next: time stamps, and names drawn at random. So equal
 * documents are equal files, and a cache can compare them.
 */
export function fixArchive(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  // The list of contents must come first for readers that look at the head of the file only.
  const head = "[Content_Types].xml";
  const paths = [
    head,
    ...Object.keys(files)
      .filter((path) => path !== head)
      .toSorted(),
  ];
  const texts = new Map(
    paths
      .filter((path) => /\.(xml|rels)$/u.test(path))
      .map((path) => [path, strFromU8(files[path] ?? new Uint8Array())] as const),
  );
  renumber(texts);
  const fixed = paths.map((path): [string, Uint8Array] => {
    const text = texts.get(path);
    if (text === undefined) return [path, files[path] ?? new Uint8Array()];
    return [path, strToU8(text.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, `$1${fixedStamp}`))];
  });
  return zipSync(Object.fromEntries(fixed), { mtime: fixedTime, level: 6 });
}
