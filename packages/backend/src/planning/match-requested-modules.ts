import type { RequestedModule } from "./elective-rule.ts";
import type { Topic } from "./topic-tree.ts";
import { contentStems, similarity, unitLength, type TopicVector, type TopicVectors } from "./topic-vectors.ts";

// Below this a section shares a stray word with the request and no subject.
const leastMatch = 0.12;
// A section that fits far worse than the module's best is there by chance.
const leastOfBest = 0.35;
// How much the chapter and the whole document count beside the section itself.
const chapterShare = 0.6;
const documentShare = 0.5;

/**
 * The topics that teach each requested module, by shared terms of its title and topics; in source order.
 * A section goes to the module it fits best; one that fits none stays out. An empty list: the sources do not treat it.
 */
export function matchRequestedModules(
  requested: readonly RequestedModule[],
  roots: readonly Topic[],
  vectors: TopicVectors,
  documents: readonly { id: string; title: string }[],
): Topic[][] {
  const queries = requested.map((module) => requestVector([module.title, ...(module.topics ?? [])], vectors));
  const titles = new Map(documents.map(({ id, title }) => [id, requestVector([title], vectors)]));
  const pieces = roots.flatMap((root) =>
    (root.children.length > 0 ? root.children : [root]).map((topic) => ({ root, topic })),
  );
  const scores = pieces.map(({ root, topic }) =>
    queries.map((query) => {
      const title = titles.get(topic.documentId);
      return (
        similarity(query, vectors.of(topic)) +
        chapterShare * similarity(query, vectors.of(root)) +
        (title ? documentShare * similarity(query, title) : 0)
      );
    }),
  );
  const floors = queries.map((_, module) =>
    Math.max(leastMatch, leastOfBest * Math.max(0, ...scores.map((row) => row[module] ?? 0))),
  );
  const chosen = scores.map((row) => {
    const fitting = row.map((score, module) => (score >= (floors[module] ?? 0) ? score : -1));
    const best = Math.max(...fitting);
    return best < 0 ? -1 : fitting.indexOf(best);
  });
  giveToEmpty(chosen, scores, queries.length);
  return queries.map((_, module) => {
    const own = pieces.filter((_piece, index) => chosen[index] === module);
    return joinWholeChapters(
      own.map(({ topic }) => topic),
      roots,
    );
  });
}

// Words of a title that say how a subject is taught, not which.
const framing = new Set(
  [
    "basics",
    "fundamentals",
    "principles",
    "introduction",
    "foundations",
    "advanced",
    "applied",
    "essentials",
    "concepts",
  ].flatMap(contentStems),
);

/** A vector for what a request names, with its near forms in the sources ("finance", "financial"), to compare with topics. */
export function requestVector(texts: readonly string[], vectors: TopicVectors): TopicVector {
  const stems = texts.flatMap(contentStems);
  const telling = stems.filter((stem) => !framing.has(stem));
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
