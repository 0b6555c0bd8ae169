/** What the text alone says about two concepts; nothing here knows where in the source they stand. */
export interface ConceptUse {
  id: string;
  /** Counting keys of the words of its definition that are concepts. */
  usedInDefinition: ReadonlySet<string>;
  /** Concepts whose term stands inside its own term ("demand" in "demand curve"). */
  insideTerm: ReadonlySet<string>;
  /** Passages that mention it. */
  passages: ReadonlySet<number>;
}

/** A link with its weight: `from` is needed to understand `to`. */
export interface PrerequisiteLink {
  from: string;
  to: string;
  weight: number;
}

/** A concept leans on few others; more would only restate that the field hangs together. */
const mostPerConcept = 6;
const leastWeight = 0.15;

/**
 * Links between concepts: a definition that uses another concept (strong), a term built on another's, and the
 * asymmetry of mentions: B's passages need A when they often name A while A's passages seldom name B.
 */
export function prerequisiteLinks(uses: readonly ConceptUse[]): PrerequisiteLink[] {
  const conceptsOfPassage = new Map<number, string[]>();
  for (const use of uses)
    for (const passage of use.passages) {
      const list = conceptsOfPassage.get(passage);
      if (list === undefined) conceptsOfPassage.set(passage, [use.id]);
      else list.push(use.id);
    }
  const byId = new Map(uses.map((use) => [use.id, use]));
  const links: PrerequisiteLink[] = [];
  for (const to of uses) {
    const together = new Map<string, number>();
    for (const passage of to.passages)
      for (const other of conceptsOfPassage.get(passage) ?? [])
        if (other !== to.id) together.set(other, (together.get(other) ?? 0) + 1);
    const candidates = new Set([...together.keys(), ...to.usedInDefinition, ...to.insideTerm]);
    const weighed: PrerequisiteLink[] = [];
    for (const id of candidates) {
      const from = byId.get(id);
      if (from === undefined) continue;
      const weight = weigh(from, to, together.get(id) ?? 0);
      if (weight >= leastWeight) weighed.push({ from: id, to: to.id, weight });
    }
    links.push(...weighed.toSorted(byWeight).slice(0, mostPerConcept));
  }
  return links;
}

function weigh(from: ConceptUse, to: ConceptUse, together: number): number {
  let weight = 0;
  if (to.usedInDefinition.has(from.id) && !from.usedInDefinition.has(to.id)) weight += 0.6;
  else if (to.usedInDefinition.has(from.id)) weight += 0.2;
  if (to.insideTerm.has(from.id)) weight += 0.4;
  // Two shared passages at least: one says nothing about direction.
  if (together >= 2) {
    const leans = together / to.passages.size - together / Math.max(1, from.passages.size);
    weight += Math.max(-0.3, Math.min(0.4, leans * 0.6));
  }
  return Math.min(1, Math.max(0, weight));
}

function byWeight(a: PrerequisiteLink, b: PrerequisiteLink): number {
  return b.weight - a.weight || (a.from < b.from ? -1 : 1);
}
