import type { Concept, Knowledge } from "@curriculum/curriculum/model/knowledge.ts";
import { seededNumbers } from "./key-positions.ts";

const qualities =
  "open closed steady mixed early late local common guided linear nested sparse dense shared robust rapid".split(" ");
const things =
  "model ledger signal market tissue vector treaty garden engine record filter budget lesson neuron bridge sample".split(
    " ",
  );

/** An invented library for tests: books of chapters with sections, four concepts each, later ones resting on earlier ones. */
export function buildTestKnowledge(options: {
  books?: number;
  chapters?: number;
  sections?: number;
  conceptsPerSection?: number;
  seed?: number;
}): Knowledge {
  const { books = 1, chapters = 10, sections = 4, conceptsPerSection = 4, seed = 1 } = options;
  const next = seededNumbers(seed);
  const knowledge: Knowledge = { documents: [], sections: [], concepts: [], prerequisites: [], objectives: [] };
  let named = 0;
  const nameThing = (): string => {
    const quality = qualities[named % 16] ?? "";
    const thing = things[Math.floor(named / 16) % 16] ?? "";
    const round = Math.floor(named / 256);
    named += 1;
    return `${quality} ${thing}${round === 0 ? "" : ` ${things[round % 16]}`}`;
  };
  for (let book = 1; book <= books; book += 1) {
    const documentId = `book-${book}`;
    knowledge.documents.push({
      id: documentId,
      title: `Book ${book}`,
      words: chapters * sections * 1000,
      language: "en",
    });
    let position = 0;
    for (let chapter = 1; chapter <= chapters; chapter += 1) {
      const title = `Chapter ${chapter}. The ${nameThing()}`;
      const inside = Array.from({ length: sections }, () => 300 + Math.floor(next() * 2500));
      const words = inside.reduce((sum, count) => sum + count, 0);
      const common = { documentId, kind: "section" as const, number: null };
      knowledge.sections.push({
        ...common,
        sectionId: `${chapter}`,
        parentId: null,
        kind: "chapter",
        title,
        path: [title],
        position,
        words,
      });
      position += 1;
      for (const [index, count] of inside.entries()) {
        const sectionId = `${chapter}.${index + 1}`;
        const sectionTitle = index === 0 ? "Introduction" : `${nameThing()}s`;
        knowledge.sections.push({
          ...common,
          sectionId,
          parentId: `${chapter}`,
          title: sectionTitle,
          path: [title, sectionTitle],
          position,
          words: count,
        });
        position += 1;
        for (let place = 0; place < conceptsPerSection; place += 1) {
          knowledge.concepts.push(concept(documentId, sectionId, nameThing(), position * 1000 + place, next));
        }
        const last = knowledge.concepts.at(-1);
        if (last) knowledge.objectives.push({ documentId, sectionId, text: `Explain how the ${last.term} is used` });
      }
    }
  }
  for (let link = 0; link < knowledge.concepts.length; link += 1) {
    const [from, to] = [next(), next()]
      .toSorted((a, b) => a - b)
      .map((at) => knowledge.concepts[Math.floor(at * knowledge.concepts.length)]);
    if (from && to && from !== to)
      knowledge.prerequisites.push({ from: from.id, to: to.id, weight: 0.3 + 0.7 * next() });
  }
  return knowledge;
}

function concept(
  documentId: string,
  sectionId: string,
  term: string,
  firstOffset: number,
  next: () => number,
): Concept {
  const id = `${documentId}:${sectionId}:${term}`;
  const passageIds = Array.from({ length: 1 + Math.floor(next() * 5) }, (_, index) => `${id}:p${index}`);
  const definition = {
    gloss: "a thing of its kind",
    sentence: `A ${term} is a thing of its kind.`,
    passageId: `${id}:p0`,
  };
  return {
    id,
    documentId,
    sectionId,
    term,
    aliases: [],
    number: "singular",
    definition: next() < 0.8 ? definition : null,
    isKeyTerm: next() < 0.5,
    salience: next(),
    mentions: passageIds.length * 2,
    passageIds,
    firstOffset,
  };
}
