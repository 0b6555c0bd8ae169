import type { Concept } from "@curriculum/curriculum/model/knowledge.ts";
import { apportion } from "./apportion.ts";
import { draftUnits, fewestUnits, type UnitDraft } from "./draft-units.ts";
import { findTitle, nameTopics } from "./name-topics.ts";
import { isFit, titleKey, titlePieces } from "./title-pieces.ts";
import type { ModuleDraft } from "./program-parts.ts";
import { conceptKey, rankConcepts } from "./rank-concepts.ts";
import { topicWithDescendants, type Topic } from "./topic-tree.ts";
import type { TopicVectors } from "./topic-vectors.ts";
import { unitsForWishes } from "./units-for-wishes.ts";

interface Input {
  key: string;
  title: string;
  hours: number;
  topics: readonly Topic[];
  /** Topics that the brief names for this module. */
  wishes: readonly string[];
  /** The module's own concepts, best first. */
  concepts: readonly Concept[];
  byTopic: ReadonlyMap<string, Concept[]>;
  objectives: ReadonlyMap<string, string[]>;
  vectors: TopicVectors;
}

/** A module's units with titles and hours that sum exactly to the module's. Topics of the brief become units by name. */
export function finishUnits(input: Input): ModuleDraft["units"] {
  const owned = new Set(input.concepts.map(conceptKey));
  const wished = unitsForWishes(input);
  const drafts =
    wished ??
    draftUnits(input.topics, input.hours, input.byTopic, input.vectors).map((draft) => ({ ...draft, title: null }));
  const units = joinBare(drafts.length > 0 ? drafts : [{ topics: [], concepts: [], words: 1, title: null }], input);
  const mean = input.hours / units.length;
  // Bounds around the mean can always hold here, and then apportioning is exact and needs no solver.
  const hours = apportion(
    input.hours,
    units.map((unit) => ({
      weight: Math.sqrt(unit.words),
      min: Math.max(1, Math.floor(mean / 2)),
      max: Math.max(1, Math.ceil(1.8 * mean)),
    })),
  );
  const seen = new Set<string>();
  const titles = new Set<string>();
  return units.map((unit, index) => {
    const topics = unit.topics.flatMap(topicWithDescendants);
    const ranked = rankConcepts(
      unit.concepts.filter((concept) => owned.has(conceptKey(concept)) && !seen.has(conceptKey(concept))),
      topics.map((topic) => topic.title),
      topics.flatMap((topic) => input.objectives.get(topic.key) ?? []),
    );
    for (const concept of ranked) seen.add(conceptKey(concept));
    // A unit whose ideas all belong to another module still speaks of them.
    const free = unit.concepts.filter((concept) => !seen.has(conceptKey(concept)));
    const spoken = ranked.length > 0 ? ranked : rankConcepts(free.length > 0 ? free : unit.concepts, [], []);
    const title = unit.title ?? titleOf(unit, ranked, input, titles);
    titles.add(titleKey(title));
    return { ...unit, key: `${input.key}.u${index + 1}`, title, hours: hours[index] ?? 1, ranked, spoken };
  });
}

type TitledDraft = UnitDraft & { title: string | null };

/**
 * A unit without a title or a concept of its own is a part of its neighbour, as long as three are left; one that
 * names nothing at all could not be written, and is a part of its neighbour however few are left.
 */
function joinBare(drafts: TitledDraft[], input: Input): TitledDraft[] {
  const taken = new Set([titleKey(input.title)]);
  const seen = new Set<string>();
  const owned = new Set(input.concepts.map(conceptKey));
  for (const [index, draft] of drafts.entries()) {
    if (drafts.length <= fewestUnits) {
      const blank = drafts.findIndex(namesNothing);
      return blank < 0 || drafts.length === 1
        ? drafts
        : joinBare(joinNeighbours(drafts, Math.max(0, blank - 1)), input);
    }
    const title = draft.title ?? findTitle(draft.topics, draft.concepts, input.vectors, taken);
    const own = draft.concepts.map(conceptKey).filter((key) => owned.has(key) && !seen.has(key));
    const isBare = title === null || (draft.title === null && own.length === 0);
    if (isBare) return joinBare(joinNeighbours(drafts, Math.max(0, index - 1)), input);
    taken.add(titleKey(title));
    for (const key of own) seen.add(key);
  }
  return drafts;
}

/** Whether a unit has neither a concept nor a part with a title of its own. */
function namesNothing({ topics, concepts }: TitledDraft): boolean {
  const parts = topics.flatMap(topicWithDescendants).filter((topic) => !topics.includes(topic));
  return concepts.length === 0 && parts.every((part) => part.title === "");
}

/** The drafts with the one at `at` and the next as one. */
function joinNeighbours(drafts: readonly TitledDraft[], at: number): TitledDraft[] {
  const [first, second] = [drafts[at], drafts[at + 1]];
  if (!first || !second) return [...drafts];
  const joined = {
    topics: [...first.topics, ...second.topics],
    concepts: [...first.concepts, ...second.concepts],
    words: first.words + second.words,
    title: first.title ?? second.title,
  };
  return [...drafts.slice(0, at), joined, ...drafts.slice(at + 2)];
}

/** A unit is named by its sections; one that would repeat its module's title by a piece of it, where it has pieces. */
function titleOf(unit: UnitDraft, ranked: readonly Concept[], input: Input, taken: ReadonlySet<string>): string {
  if (unit.topics.length === 0) return input.title;
  const title = findTitle(unit.topics, ranked, input.vectors, taken);
  const isModules = title !== null && titleKey(title) === titleKey(input.title);
  const piece = isModules
    ? titlePieces(title).find((text) => text.includes(" ") && isFit(text) && !taken.has(titleKey(text)))
    : undefined;
  return piece ?? title ?? nameTopics(unit.topics, ranked, input.vectors, taken);
}
