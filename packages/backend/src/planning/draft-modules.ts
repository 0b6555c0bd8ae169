import { programHours } from "@curriculum/curriculum/credit/program-hours.ts";
import type { Brief } from "@curriculum/curriculum/model/brief.ts";
import type { Concept, Knowledge, SectionUse } from "@curriculum/curriculum/model/knowledge.ts";
import { allotModuleHours } from "./allot-module-hours.ts";
import { assignConcepts } from "./assign-concepts.ts";
import { cleanTitle } from "./clean-title.ts";
import { conceptsByTopic } from "./concepts-by-topic.ts";
import { countModules } from "./count-modules.ts";
import { definitionLinks } from "./definition-links.ts";
import { documentEvidence } from "./document-evidence.ts";
import { requestedModules } from "./elective-rule.ts";
import { finishUnits } from "./finish-units.ts";
import { focusTopics } from "./focus-topics.ts";
import { settleGroups } from "./settle-groups.ts";
import { addFlow, groupLinks, linkModules, orderGroups } from "./link-modules.ts";
import { matchRequestedModules } from "./match-requested-modules.ts";
import { moduleBonds } from "./module-bonds.ts";
import { moduleCodes } from "./module-codes.ts";
import { namedConcepts } from "./named-concepts.ts";
import { nameTopics } from "./name-topics.ts";
import { titleKey } from "./title-pieces.ts";
import type { ModuleDraft } from "./program-parts.ts";
import { buildTopics, topicWithDescendants, type Topic } from "./topic-tree.ts";
import { buildTopicVectors, type TopicVectors } from "./topic-vectors.ts";

export interface Drafts {
  modules: (ModuleDraft & { prerequisites: string[] })[];
  /** How closely each module continues the one before it: negative where another field begins. */
  bonds: number[];
  roots: Topic[];
  vectors: TopicVectors;
  notes: string[];
}

/** Modules in teaching order with their topics, titles, hours and units; nothing of their outcomes yet. */
export async function draftModules(brief: Brief, knowledge: Knowledge, uses: readonly SectionUse[]): Promise<Drafts> {
  const totals = programHours(brief);
  const roots = buildTopics(knowledge);
  const byTopic = conceptsByTopic(knowledge, roots);
  const vectors = buildTopicVectors(roots, byTopic);
  const objectives = objectivesByTopic(knowledge);
  const requested = requestedModules(brief);
  const focus = focusTopics(brief, roots, knowledge.documents, vectors);
  const counted =
    requested.length > 0
      ? { count: requested.length, notes: [] }
      : countModules(brief, totals.totalHours, focus.roots, byTopic);
  const settled =
    requested.length > 0
      ? matchRequestedModules(requested, roots, vectors, knowledge.documents, byTopic)
      : settleGroups(brief, counted.count, focus.roots, vectors, byTopic);
  const { groups } = settled;
  const concepts = assignConcepts(groups, byTopic, objectives);
  const groupByConcept = new Map(
    concepts.flatMap((list, group) => list.map((concept) => [concept.id, group] as const)),
  );
  const links = groupLinks(
    groupByConcept,
    [...knowledge.prerequisites, ...definitionLinks(knowledge.concepts)],
    groups.length,
  );
  const evidence = documentEvidence(groups, knowledge.documents, uses);
  // A structure that the brief gives is taught in the brief's order.
  const order = requested.length > 0 ? groups.map((_, index) => index) : orderGroups(groups, links, evidence.order);
  const needs = linkModules(
    order,
    addFlow(links, evidence.flow),
    concepts.map((list) => list.length),
  );
  const codes = moduleCodes(
    brief,
    order.map((group) => requested[group]?.code),
  );
  const weights = order.map((group) => Math.sqrt((groups[group] ?? []).reduce((sum, topic) => sum + topic.words, 1)));
  const allotted = await allotModuleHours(brief, totals, weights);
  const taken = new Set(requested.map((module) => titleKey(module.title)));
  const modules: Drafts["modules"] = [];
  for (const [place, group] of order.entries()) {
    const topics = groups[group] ?? [];
    const own = concepts[group] ?? [];
    const title =
      requested[group]?.title ?? nameTopics(topics, own, vectors, taken, bookTitle(topics, roots, knowledge));
    taken.add(titleKey(title));
    const key = `m${place + 1}`;
    const hours = allotted.hours[place] ?? 0;
    modules.push({
      key,
      code: codes[place] ?? "",
      title,
      kind: requested[group]?.kind ?? "core",
      hours,
      contactHours: allotted.contactHours[place] ?? 0,
      prerequisites: (needs[place] ?? []).map((at) => `m${at + 1}`),
      topics,
      concepts: own,
      named: own.length < plentyOfConcepts ? namedConcepts(topics, objectives, knowledge.concepts) : [],
      units: finishUnits({
        key,
        title,
        hours,
        topics,
        wishes: requested[group]?.topics ?? [],
        concepts: own,
        byTopic,
        objectives,
        vectors,
      }),
      objectives: topics
        .flatMap(topicWithDescendants)
        .flatMap((topic) => (objectives.get(topic.key) ?? []).map((text) => ({ topicKey: topic.key, text }))),
    });
  }
  return {
    modules,
    bonds: moduleBonds(modules, vectors),
    roots,
    vectors,
    notes: [
      ...(focus.note === null || requested.length > 0 ? [] : [focus.note]),
      ...counted.notes,
      ...settled.notes,
      ...allotted.notes,
      ...gapNotes(modules, roots, requested.length > 0),
    ],
  };
}

// A module that takes in most of a book and nothing else bears the book's name.
const mostOfBook = 0.7;

function bookTitle(topics: readonly Topic[], roots: readonly Topic[], knowledge: Knowledge): string | null {
  const [first] = topics;
  if (!first || topics.length < 4 || topics.some((topic) => topic.documentId !== first.documentId)) return null;
  const chapters = roots.filter((root) => root.documentId === first.documentId);
  if (topics.filter((topic) => chapters.includes(topic)).length < mostOfBook * chapters.length) return null;
  const title = knowledge.documents.find((document) => document.id === first.documentId)?.title ?? "";
  return cleanTitle(title) || null;
}

function objectivesByTopic(knowledge: Knowledge): Map<string, string[]> {
  const byTopic = new Map<string, string[]>();
  for (const { documentId, sectionId, text } of knowledge.objectives) {
    const key = `${documentId}#${sectionId}`;
    byTopic.set(key, [...(byTopic.get(key) ?? []), text]);
  }
  return byTopic;
}

// With a dozen of its own, a module needs nobody else's concepts for its outcomes.
const plentyOfConcepts = 12;

// Fewer concepts than this cannot carry the outcomes and items of a module.
const fewConcepts = 4;

function gapNotes(
  modules: readonly { title: string; topics: Topic[]; concepts: Concept[] }[],
  roots: readonly Topic[],
  isGiven: boolean,
): string[] {
  const notes = modules.flatMap((module) => {
    if (module.topics.length === 0)
      return [`No section of the sources treats "${module.title}": add a source on it, or its items stay ungrounded.`];
    return module.concepts.length < fewConcepts
      ? [`The sources define only ${module.concepts.length} concepts for "${module.title}": add a source on it.`]
      : [];
  });
  if (!isGiven) return notes;
  const used = new Set(modules.flatMap((module) => module.topics.flatMap(topicWithDescendants)));
  const left = roots.filter(
    (root) => !topicWithDescendants(root).some((topic) => used.has(topic)) && root.title !== "",
  );
  return left.length === 0
    ? notes
    : [
        ...notes,
        `No module of the brief takes up ${left.length === 1 ? "this chapter" : "these chapters"} of the sources: ${left.map((root) => root.title).join("; ")}.`,
      ];
}
