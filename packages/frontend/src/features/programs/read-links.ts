/** Links as typed or pasted, parted by spaces or lines, added to those that stand; each counts once. */
export function addLinks(links: readonly string[], text: string): { links: string[]; rest: string } {
  const words = text.split(/\s+/).filter((word) => word !== "");
  const read = words.map((word) => ({ word, link: readLink(word) }));
  const found = read.flatMap(({ link }) => (link === null ? [] : [link]));
  const rest = read.flatMap(({ word, link }) => (link === null ? [word] : []));
  return { links: [...new Set([...links, ...found])], rest: rest.join(" ") };
}

/** "example.org/page" means what a browser takes it for. */
function readLink(word: string): string | null {
  const text = /^[a-z][a-z0-9+.-]*:/i.test(word) ? word : `https://${word}`;
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const isWeb = url.protocol === "https:" || url.protocol === "http:";
  return isWeb && url.hostname.includes(".") ? url.href : null;
}
