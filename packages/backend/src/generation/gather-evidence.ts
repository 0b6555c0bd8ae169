import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import type { Concept, Passage, Statement } from "@curriculum/curriculum/model/knowledge.ts";
import { rankPassages } from "../retrieval/rank-passages.ts";
import { discussedConcepts } from "./discussed-concepts.ts";
import { rulesBeside } from "./rules-beside.ts";
import { sectionKey, type RunMaterial } from "./run-material.ts";

export interface EvidenceNeed {
  conceptIds: readonly string[];
  /** Concepts of the surroundings, for contrast and distractors. */
  siblingIds: readonly string[];
  /** Words to search for beside the concepts' own terms. */
  query: string;
  /** An outcome's verbs say what the student does, not what the text is about: they leave the query. */
  isOutcome?: boolean;
  /** Sections of which all that they speak of is wanted, not only what they teach. */
  sectionKeys?: readonly string[];
  /** Passages that the plan names itself. */
  passageIds?: readonly string[];
  /** Whether the concept is to be put to use: then the conditions that the source states beside it belong to the evidence. */
  isApplied?: boolean;
}

// Enough to choose from, few enough to read: an author looks at all of them.
const maxSiblings = 40;
// Three distractors of one kind are seldom found among fewer.
const fewSiblings = 12;
const maxStatementsPerConcept = 12;
const maxRanked = 8;
// What one source alone says may be its own opinion; a topic that draws on a dozen is a list of places.
const sourcesOfTopic = { least: 2, most: 10 };

/** Collects what an author may write one slot from. Deterministic: the same need and material give the same evidence. */
export function gatherEvidence(material: RunMaterial, need: EvidenceNeed): Evidence {
  const concepts = need.conceptIds.map((id) => conceptOf(material, id));
  const siblings = siblingsOf(material, concepts, need.siblingIds);
  const statements = [...concepts, ...siblings].flatMap((concept) =>
    (material.statements.get(concept.id) ?? []).slice(0, maxStatementsPerConcept),
  );
  const passages = passagesFor(material, need, concepts, siblings, statements);
  const discussed = need.sectionKeys && discussedConcepts(material, need.sectionKeys);
  return { concepts, siblings, ...(discussed && { discussed }), statements, passages };
}

function siblingsOf(material: RunMaterial, concepts: readonly Concept[], siblingIds: readonly string[]): Concept[] {
  const own = new Set(concepts.map((concept) => concept.id));
  const found = new Map<string, Concept>();
  const add = (concept: Concept) => {
    if (!own.has(concept.id) && found.size < maxSiblings) found.set(concept.id, concept);
  };
  for (const concept of concepts) {
    for (const neighbour of material.conceptsOfSection.get(sectionKey(concept.documentId, concept.sectionId)) ?? [])
      add(neighbour);
  }
  for (const id of siblingIds) add(conceptOf(material, id));
  // A small module borrows contrast from what the source teaches nearby.
  if (found.size < fewSiblings) for (const concept of neighboursOf(material, concepts[0])) add(concept);
  return [...found.values()];
}

/** Concepts of the same document, nearest first. */
function neighboursOf(material: RunMaterial, concept: Concept | undefined): Concept[] {
  if (!concept) return [];
  return material.knowledge.concepts
    .filter((other) => other.documentId === concept.documentId)
    .toSorted(
      (a, b) =>
        Math.abs(a.firstOffset - concept.firstOffset) - Math.abs(b.firstOffset - concept.firstOffset) ||
        a.firstOffset - b.firstOffset,
    )
    .slice(0, maxSiblings);
}

function passagesFor(
  material: RunMaterial,
  need: EvidenceNeed,
  concepts: readonly Concept[],
  siblings: readonly Concept[],
  statements: readonly Statement[],
): Passage[] {
  const found = new Map<string, Passage>();
  const add = (id: string | undefined) => {
    const passage = id === undefined ? undefined : material.passages.get(id);
    if (passage) found.set(passage.id, passage);
  };
  for (const id of need.passageIds ?? []) add(id);
  const query = [...concepts.slice(0, 4).map((concept) => concept.term), need.query].join(" ");
  for (const hit of rankPassages(material.index, query, {
    limit: maxRanked,
    isOutcome: need.isOutcome === true,
    sources: sourcesOfTopic,
  }))
    add(hit.passageId);
  for (const concept of concepts) {
    add(concept.definition?.passageId);
    for (const id of concept.passageIds.slice(0, 4)) add(id);
  }
  for (const statement of statements) add(statement.passageId);
  for (const sibling of siblings) add(sibling.definition?.passageId);
  if (need.isApplied === true && concepts[0]) for (const { id } of rulesBeside(material, concepts[0])) add(id);
  return [...found.values()];
}

function conceptOf(material: RunMaterial, id: string): Concept {
  const concept = material.concepts.get(id);
  if (!concept) throw new Error(`The plan names concept ${id}, which the sources do not hold.`);
  return concept;
}
