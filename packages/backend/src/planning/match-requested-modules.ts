import type { RequestedModule } from "./elective-rule.ts";
import type { Topic } from "./topic-tree.ts";
import { contentStems, similarity, unitLength, type TopicVector, type TopicVectors } from "./topic-vectors.ts";

// Below this a section shares a stray word with the request and no subject.
const leastMatch = 0.1;

/**
 * The topics that teach each requested module, by shared terms of its title and topics; in source order.
 * A section goes to the module it fits best; one that fits none stays out. An empty list: the sources do not treat it.
 */
export function matchRequestedModules(
  requested: readonly RequestedModule[],
  roots: readonly Topic[],
  vectors: TopicVectors,
): Topic[][] {
  const queries = requested.map((module) => requestVector([module.title, ...(module.topics ?? [])], vectors));
  const pieces = roots.flatMap((root) =>
    (root.children.length > 0 ? root.children : [root]).map((topic) => ({ root, topic })),
  );
  const scores = pieces.map(({ root, topic }) =>
    queries.map((query) => similarity(query, vectors.of(topic)) + 0.5 * similarity(query, vectors.of(root))),
  );
  const chosen = scores.map((row) => {
    const best = Math.max(...row);
    return best >= leastMatch ? row.indexOf(best) : -1;
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

/** A vector for what a request names, to compare with topics. */
export function requestVector(texts: readonly string[], vectors: TopicVectors): TopicVector {
  const weights = new Map<string, number>();
  for (const stem of texts.flatMap(contentStems)) weights.set(stem, (weights.get(stem) ?? 0) + vectors.rarity(stem));
  return unitLength(weights);
}

/** A module that got nothing takes the piece that fits it best from a module that has others. */
function giveToEmpty(chosen: number[], scores: readonly number[][], count: number): void {
  for (let module = 0; module < count; module += 1) {
    if (chosen.includes(module)) continue;
    const candidates = chosen
      .map((owner, index) => ({ owner, index, score: scores[index]?.[module] ?? 0 }))
      .filter(({ owner, score }) => score > 0.03 && (owner < 0 || chosen.filter((other) => other === owner).length > 1))
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
