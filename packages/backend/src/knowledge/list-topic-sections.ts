import type { CleanDocument } from "@curriculum/curriculum/model/document.ts";
import type { TopicSection } from "@curriculum/curriculum/model/knowledge.ts";
import { countWords } from "@curriculum/curriculum/language/words.ts";
import { useOfBlocks } from "./teaching-blocks.ts";

/** The chapters and sections that teach, in document order, with the words of their teaching text. */
export function listTopicSections(
  document: CleanDocument,
  documentId: string,
  explains: ReadonlyMap<string, Record<string, number>>,
): TopicSection[] {
  const uses = useOfBlocks(document);
  const wordsBefore = [0];
  document.blocks.forEach((block, index) => {
    const teaches = uses[index]!.use === "teaching" && block.kind !== "heading";
    wordsBefore.push(wordsBefore[index]! + (teaches ? countWords(block.text) : 0));
  });
  const topics: TopicSection[] = [];
  for (const section of document.sections) {
    if (section.kind !== "chapter" && section.kind !== "section") continue;
    const heading = uses[section.firstBlock];
    // A section inside a closed part (an answer key's own headings) teaches nothing.
    if (heading === undefined || heading.use !== "teaching") continue;
    const explained = explains.get(section.id);
    topics.push({
      documentId,
      sectionId: section.id,
      parentId: section.parentId,
      kind: section.kind,
      number: section.number,
      title: section.title,
      path: section.path,
      position: topics.length,
      words: wordsBefore[section.lastBlock]! - wordsBefore[section.firstBlock]!,
      ...(explained && { explains: explained }),
    });
  }
  return topics;
}
