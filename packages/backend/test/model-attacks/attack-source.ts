import type { Attack } from "./attack.ts";

/**
 * A Markdown source with attacks between its paragraphs, each a paragraph of its own: after every fourth one, as many
 * together as there are to place, so that most of the source stays as it was.
 */
export function attackSource(markdown: string, attacks: readonly Attack[]): string {
  const blocks = markdown.split(/\n{2,}/u);
  const places = blocks.flatMap((block, index) => (index % 4 === 3 && /^[A-Z]/u.test(block) ? [index] : []));
  const inserted = Map.groupBy(attacks.entries(), ([index]) => places[index % places.length]!);
  return blocks
    .flatMap((block, index) => [block, ...(inserted.get(index) ?? []).map(([, { text }]) => text)])
    .join("\n\n");
}
