import type { OutcomeSlot, ReadingSlot } from "@curriculum/curriculum/model/plan.ts";
import type { ModuleDraft } from "./program-parts.ts";
import { topicWithDescendants, type Topic } from "./topic-tree.ts";
import { similarity, sumVectors, type TopicVectors } from "./topic-vectors.ts";

const wordsPerMinute = 200;
const fewestCore = 3;
const mostCore = 6;
const mostSupplementary = 8;
// Beyond the module's own sections, as many from elsewhere as make four.
export const fewestSupplementary = 4;
// A shorter section is a remark, not a reading.
const leastWords = 120;
// Less alike than this, a section of another module is no help for this one.
const leastLikeness = 0.05;

/** How much slower a text is read for study: 1.0 introductory (ranks to 3), 1.2 intermediate (4, 5), 1.5 advanced. */
export function readingFactor(rank: number): number {
  return rank <= 3 ? 1 : rank <= 5 ? 1.2 : 1.5;
}

/** Minutes to read so many words for study. */
export function readingMinutes(words: number, rank: number): number {
  return Math.max(1, Math.ceil((words / wordsPerMinute) * readingFactor(rank)));
}

/** Core and supplementary readings of a module; together they fit into its own-study time. */
export function planReadings(
  module: ModuleDraft,
  outcomes: readonly OutcomeSlot[],
  library: readonly Topic[],
  vectors: TopicVectors,
  rank: number,
): ReadingSlot[] {
  const budget = (module.hours - module.contactHours) * 60;
  const own = new Set(module.topics.flatMap(topicWithDescendants));
  const readable = readableTopics(library, budget, rank);
  const owned = readable.filter((topic) => own.has(topic));
  const core = orderCore(owned, outcomes, module);
  const used = new Set<Topic>();
  let minutes = 0;
  const take = (topics: readonly Topic[], most: number, share: number): Topic[] => {
    const taken: Topic[] = [];
    for (const topic of topics) {
      const cost = readingMinutes(topic.words, rank);
      if (taken.length >= most || used.has(topic) || minutes + cost > share * budget) continue;
      taken.push(topic);
      used.add(topic);
      minutes += cost;
    }
    return taken;
  };
  // Core leaves a fifth of the time for supplementary texts, unless that would leave it short.
  let coreTaken = take(core, mostCore, 0.8);
  if (coreTaken.length < fewestCore) {
    const shortest = owned.toSorted((a, b) => a.words - b.words || a.order - b.order);
    coreTaken = [...coreTaken, ...take(shortest, fewestCore - coreTaken.length, 1)];
  }
  const centre = sumVectors(module.topics.map(vectors.of));
  const related = readable
    .filter((topic) => !own.has(topic))
    .map((topic) => ({ topic, likeness: similarity(centre, vectors.of(topic)) }))
    .filter(({ likeness }) => likeness >= leastLikeness)
    .toSorted((a, b) => b.likeness - a.likeness || a.topic.order - b.topic.order)
    .map(({ topic }) => topic);
  // A module that rests on one source gets a second one's best section before more of its own, where it has one.
  const documents = new Set(coreTaken.map(({ documentId }) => documentId));
  const second = documents.size > 1 ? undefined : related.find(({ documentId }) => !documents.has(documentId));
  const secondTaken = second ? take([second], 1, 1) : [];
  const further = take(
    owned.filter((topic) => !used.has(topic)),
    mostSupplementary - secondTaken.length,
    1,
  );
  const found = [...secondTaken, ...further];
  const supplementary = [...found, ...take(related, Math.max(0, fewestSupplementary - found.length), 1)];
  const slots = [
    ...coreTaken.toSorted((a, b) => a.order - b.order).map((topic) => ({ topic, kind: "core" as const })),
    ...supplementary.map((topic) => ({ topic, kind: "supplementary" as const })),
  ];
  return slots.map(({ topic, kind }, index) => ({
    key: `${module.key}.r${index + 1}`,
    kind,
    documentId: topic.documentId,
    sectionId: topic.key.slice(topic.documentId.length + 1),
    words: topic.words,
    minutes: readingMinutes(topic.words, rank),
    outcomeKeys: outcomesOf(topic, outcomes, module),
  }));
}

/** Sections as they are set to read: those under a chapter, longer ones by their parts; never one inside another. */
function readableTopics(roots: readonly Topic[], budget: number, rank: number, depth = 0): Topic[] {
  return roots.flatMap((root): Topic[] => {
    // More than a quarter of the module's own study, or an evening's reading, is set in parts.
    const isLong = readingMinutes(root.words, rank) > budget / 4 || root.words > 6000;
    if (root.children.length > 0 && (depth === 0 || isLong)) {
      const parts = readableTopics(root.children, budget, rank, depth + 1);
      if (parts.length > 0) return parts;
    }
    return root.words >= leastWords && root.title !== "" ? [root] : [];
  });
}

function keysUnder(topic: Topic): Set<string> {
  return new Set(topicWithDescendants(topic).map(({ key }) => key));
}

/** Sections that teach outcomes first, in the outcomes' order, then one for each unit, then the longest. */
function orderCore(owned: readonly Topic[], outcomes: readonly OutcomeSlot[], module: ModuleDraft): Topic[] {
  const teaching = outcomes.flatMap((outcome) =>
    owned.filter((topic) => keysUnder(topic).has(outcome.sectionKeys[0] ?? "")),
  );
  const byUnit = module.units.flatMap((unit) => {
    const inside = new Set(unit.topics.flatMap(topicWithDescendants));
    return owned.filter((topic) => inside.has(topic)).slice(0, 1);
  });
  const longest = owned.toSorted((a, b) => b.words - a.words || a.order - b.order);
  return [...new Set([...teaching, ...byUnit, ...longest])];
}

/** The outcomes that a section teaches; where it teaches none directly, those of its unit, else all it may deepen. */
function outcomesOf(topic: Topic, outcomes: readonly OutcomeSlot[], module: ModuleDraft): string[] {
  const keys = keysUnder(topic);
  const direct = outcomes.filter((outcome) => outcome.sectionKeys.some((key) => keys.has(key)));
  if (direct.length > 0) return direct.map(({ key }) => key);
  const unit = module.units.find((candidate) =>
    candidate.topics.flatMap(topicWithDescendants).some(({ key }) => keys.has(key)),
  );
  const ids = new Set(unit?.concepts.map(({ id }) => id));
  const near = outcomes.filter((outcome) => outcome.conceptIds.some((id) => ids.has(id)));
  return (near.length > 0 ? near : outcomes.slice(0, 1)).map(({ key }) => key);
}
