import type { Concept } from "@curriculum/curriculum/model/knowledge.ts";
import type { RequestedModule } from "./elective-rule.ts";
import { isFramingWord } from "./framing-words.ts";
import { evidenceFor, leastEvidence, knownWords, requestWords, type RequestWords } from "./request-evidence.ts";
import { topicWithDescendants, type Topic } from "./topic-tree.ts";
import { contentStems, similarity, unitLength, type TopicVector, type TopicVectors } from "./topic-vectors.ts";

// Below this a section shares a stray word with the request and no subject.
const leastMatch = 0.12;
// A section that fits far worse than the module's best is there by chance.
const leastOfBest = 0.35;
// How much the chapter and the whole document count beside the section itself.
const chapterShare = 0.6;
const documentShare = 0.5;
// A chapter whose title names the request treats it in all its sections, whatever their own words.
const chapterTitleBonus = 0.5;
// "Managing Human Resources" names "Human Resource Management": two words of three, and the third by its stem.
const namedShare = 0.75;
// Beside a chapter that bears the request's name, sections elsewhere must fit nearly as well.
const leastBesideNamed = 0.6;
// A word in most sections of a document; in a handful of sections that says nothing.
const commonShare = 0.6;
const fewPieces = 6;

/**
 * The topics that teach each requested module, by shared terms of its title and topics; in source order.
 * A section goes to the module it fits best; one that fits none stays out. An empty list: the sources do not treat it.
 */
export function matchRequestedModules(
  requested: readonly RequestedModule[],
  roots: readonly Topic[],
  vectors: TopicVectors,
  documents: readonly { id: string; title: string }[],
  byTopic: ReadonlyMap<string, Concept[]>,
): { groups: Topic[][]; notes: string[] } {
  const queries = requested.map((module) => requestVector([module.title, ...(module.topics ?? [])], vectors));
  const titles = new Map(documents.map(({ id, title }) => [id, requestVector([title], vectors)]));
  const pieces = roots.flatMap((root) =>
    (root.children.length > 0 ? root.children : [root]).map((topic) => ({ root, topic })),
  );
  const evidence = gatherEvidence(pieces, documents, byTopic);
  const isNamed = queries.map(() => false);
  const scores = pieces.map(({ root, topic }, index) =>
    queries.map((query, module) => {
      const held = evidence(index, textsOf(requested[module]), vectors);
      if (held.share < leastEvidence) return 0;
      if (held.chapter === 1) isNamed[module] = true;
      const title = titles.get(topic.documentId);
      return (
        similarity(query, vectors.of(topic)) +
        chapterShare * similarity(query, vectors.of(root)) +
        (title ? documentShare * similarity(query, title) : 0) +
        chapterTitleBonus * held.chapter
      );
    }),
  );
  const floors = queries.map((_, module) =>
    Math.max(
      leastMatch,
      (isNamed[module] ? leastBesideNamed : leastOfBest) * Math.max(0, ...scores.map((row) => row[module] ?? 0)),
    ),
  );
  const chosen = scores.map((row) => {
    const fitting = row.map((score, module) => (score >= (floors[module] ?? 0) ? score : -1));
    const best = Math.max(...fitting);
    return best < 0 ? -1 : fitting.indexOf(best);
  });
  giveToEmpty(chosen, scores, queries.length);
  const groups = queries.map((_, module) => {
    const own = pieces.filter((_piece, index) => chosen[index] === module);
    return joinWholeChapters(
      own.map(({ topic }) => topic),
      roots,
    );
  });
  const notes = requested.flatMap((module) =>
    (module.topics ?? [])
      .filter((text) => pieces.every((_, index) => evidence(index, [text], vectors).share < leastEvidence))
      .map((text) => `The sources do not treat "${text}", a topic of "${module.title}": add a source on it.`),
  );
  return { groups, notes };
}

function textsOf(module: RequestedModule | undefined): string[] {
  return module ? [module.title, ...(module.topics ?? [])] : [];
}

type Evidence = (index: number, texts: readonly string[], vectors: TopicVectors) => { share: number; chapter: number };

/** How far each section treats a requested text by its whole words: in titles above and below it, or in its concepts. */
function gatherEvidence(
  pieces: readonly { root: Topic; topic: Topic }[],
  documents: readonly { id: string; title: string }[],
  byTopic: ReadonlyMap<string, Concept[]>,
): Evidence {
  const titleOf = new Map(documents.map(({ id, title }) => [id, title]));
  const known = pieces.map(({ root, topic }) => {
    const inside = topicWithDescendants(topic);
    const terms = inside.flatMap(({ key }) => byTopic.get(key) ?? []).map(({ term }) => term);
    const chapter = knownWords([root.title]);
    const above = [root.title, titleOf.get(topic.documentId) ?? ""];
    return { root, chapter, all: knownWords([...above, ...inside.map(({ title }) => title), ...terms]) };
  });
  const wordsOf = new Map<string, RequestWords[]>();
  const partsOf = (text: string, vectors: TopicVectors): RequestWords[] => {
    const parts = wordsOf.get(text) ?? requestWords(text, vectors.rarity);
    wordsOf.set(text, parts);
    return parts;
  };
  /** Whether a word stands all over a document: "nutrition" tells no section of a book on nutrition from another. */
  const isCommon = (part: RequestWords, documentId: string): boolean => {
    const inside = known.filter((_, index) => pieces[index]?.topic.documentId === documentId);
    const holding = inside.filter(({ all }) => evidenceFor(part, all) >= leastEvidence).length;
    return inside.length >= fewPieces && holding > commonShare * inside.length;
  };
  const telling = memoise((texts: string, documentId: string, vectors: TopicVectors) => {
    const parts = texts.split("\n").flatMap((text) => partsOf(text, vectors));
    const rest = parts.filter((part) => !isCommon(part, documentId));
    return rest.length > 0 ? rest : parts;
  });
  return (index, texts, vectors) => {
    const own = known[index];
    if (!own) return { share: 0, chapter: 0 };
    const documentId = pieces[index]?.topic.documentId ?? "";
    const asked = telling(texts.join("\n"), documentId, vectors);
    // Of the module's title alone: its topics are details.
    const titled = telling(texts[0] ?? "", documentId, vectors);
    const isNear = (part: RequestWords): boolean =>
      known.some(({ root, all }) => root === own.root && [...part.keys()].every((word) => all.words.has(word)));
    return {
      share: Math.max(0, ...asked.map((part) => evidenceFor(part, own.all, isNear(part)))),
      chapter:
        titled.filter((part) => evidenceFor(part, own.chapter) >= namedShare).length / Math.max(1, titled.length),
    };
  };
}

/** What a list of texts tells within a document is asked for each of its sections. */
function memoise<V>(work: (texts: string, documentId: string, vectors: TopicVectors) => V): typeof work {
  const known = new Map<string, V>();
  return (texts, documentId, vectors) => {
    const key = `${documentId}\n${texts}`;
    const value = known.get(key) ?? work(texts, documentId, vectors);
    known.set(key, value);
    return value;
  };
}

/** A vector for what a request names, with its near forms in the sources ("finance", "financial"), to compare with topics. */
export function requestVector(texts: readonly string[], vectors: TopicVectors): TopicVector {
  const stems = texts.flatMap(contentStems);
  const telling = stems.filter((stem) => !isFramingWord(stem));
  const weights = new Map<string, number>();
  for (const stem of telling.length > 0 ? telling : stems) {
    weights.set(stem, (weights.get(stem) ?? 0) + vectors.rarity(stem));
    for (const near of nearForms(stem, vectors.vocabulary)) {
      weights.set(near, Math.max(weights.get(near) ?? 0, 0.6 * vectors.rarity(near)));
    }
  }
  return unitLength(weights);
}

function nearForms(stem: string, vocabulary: readonly string[]): string[] {
  if (stem.length < 5) return [];
  return vocabulary.filter(
    (other) =>
      other !== stem &&
      Math.abs(other.length - stem.length) <= 2 &&
      (other.startsWith(stem) || (other.length >= 5 && stem.startsWith(other))),
  );
}

/** A module that got nothing takes the piece that fits it best from a module that has others. */
function giveToEmpty(chosen: number[], scores: readonly number[][], count: number): void {
  for (let module = 0; module < count; module += 1) {
    if (chosen.includes(module)) continue;
    const candidates = chosen
      .map((owner, index) => ({ owner, index, score: scores[index]?.[module] ?? 0 }))
      .filter(
        ({ owner, score }) =>
          score >= leastMatch && (owner < 0 || chosen.filter((other) => other === owner).length > 1),
      )
      .toSorted((a, b) => b.score - a.score || a.index - b.index)
      .slice(0, 2);
    for (const { index } of candidates) chosen[index] = module;
  }
}

function joinWholeChapters(topics: readonly Topic[], roots: readonly Topic[]): Topic[] {
  const own = new Set(topics);
  return roots.flatMap((root) => {
    if (own.has(root)) return [root];
    const inside = root.children.filter((child) => own.has(child));
    return inside.length > 0 && inside.length === root.children.length ? [root] : inside;
  });
}
