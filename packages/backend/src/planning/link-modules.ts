import type { Prerequisite } from "@curriculum/curriculum/model/knowledge.ts";
import { orderByPreference, type Preference } from "./order-modules.ts";
import type { Topic } from "./topic-tree.ts";

/** Weight of "from is needed by to" between groups, summed over their concepts: links[from][to]. */
export function groupLinks(
  groupByConcept: ReadonlyMap<string, number>,
  prerequisites: readonly Prerequisite[],
  count: number,
): number[][] {
  const links = Array.from({ length: count }, () => Array.from({ length: count }, () => 0));
  for (const { from, to, weight } of prerequisites) {
    const a = groupByConcept.get(from);
    const b = groupByConcept.get(to);
    const row = a === undefined ? undefined : links[a];
    if (row && b !== undefined && a !== b) row[b] = (row[b] ?? 0) + weight;
  }
  return links;
}

// Links of this total weight are full evidence; fewer count in proportion.
const fullEvidence = 5;
// The author's own order outweighs any sum of links between two groups of one book.
const bookPrior = 1.5;
const givenPrior = 0.25;
const nearTie = 0.05;

/**
 * The teaching order of groups: needed concepts first, a book's own order as a strong prior, the given order as a weak
 * one. Between documents `evidence[a][b]` speaks for a before b; it is empty where there is one document.
 */
export function orderGroups(
  groups: readonly (readonly Topic[])[],
  links: readonly (readonly number[])[],
  evidence: readonly (readonly number[])[] = [],
): number[] {
  const places = groups.map(meanPlaces);
  const preference: Preference = (a, b) => {
    const order = bookOrder(places[a], places[b]);
    if (order === 0 && evidence.length > 0) return (evidence[a]?.[b] ?? 0) + (a < b ? nearTie : -nearTie);
    const forward = links[a]?.[b] ?? 0;
    const backward = links[b]?.[a] ?? 0;
    const strength = Math.min(1, (forward + backward) / fullEvidence);
    const needed = forward + backward > 0 ? (strength * (forward - backward)) / (forward + backward) : 0;
    return needed / 2 + bookPrior * order + (a < b ? givenPrior : -givenPrior);
  };
  return orderBlocks(groups, preference);
}

// A flow half as strong again as the usual difference between two groups; less of it is common words.
const plainFlow = 1.5;

/** The links with what plainly flows between documents: terms that one explains and another uses. */
export function addFlow(links: readonly (readonly number[])[], flow: readonly (readonly number[])[]): number[][] {
  return links.map((row, a) =>
    row.map((weight, b) => {
      const more = flow[a]?.[b] ?? 0;
      return more >= plainFlow ? weight + more : weight;
    }),
  );
}

/** Modules of one book, or of books taught together, stay together: first the blocks are ordered, then each inside. */
function orderBlocks(groups: readonly (readonly Topic[])[], preference: Preference): number[] {
  const blocks: { members: number[]; documents: Set<string> }[] = [];
  for (const [group, topics] of groups.entries()) {
    const documents = new Set(topics.map((topic) => topic.documentId));
    const touching = blocks.filter((block) => [...documents].some((id) => block.documents.has(id)));
    const joined = {
      members: [...touching.flatMap((block) => block.members), group].toSorted((a, b) => a - b),
      documents: new Set([...touching.flatMap((block) => [...block.documents]), ...documents]),
    };
    const rest = blocks.filter((block) => !touching.includes(block));
    blocks.splice(0, blocks.length, ...rest, joined);
  }
  blocks.sort((a, b) => (a.members[0] ?? 0) - (b.members[0] ?? 0));
  const between: Preference = (a, b) => {
    const first = blocks[a]?.members ?? [];
    const second = blocks[b]?.members ?? [];
    const sum = first.reduce((total, x) => total + second.reduce((inner, y) => inner + preference(x, y), 0), 0);
    return sum / Math.max(1, first.length * second.length);
  };
  return orderByPreference(blocks.length, between).flatMap((at) => {
    const members = blocks[at]?.members ?? [];
    const inside = orderByPreference(members.length, (a, b) => preference(members[a] ?? 0, members[b] ?? 0));
    return inside.flatMap((place) => members.slice(place, place + 1));
  });
}

function meanPlaces(topics: readonly Topic[]): Map<string, number> {
  const orders = new Map<string, number[]>();
  for (const topic of topics) orders.set(topic.documentId, [...(orders.get(topic.documentId) ?? []), topic.order]);
  return new Map([...orders].map(([id, list]) => [id, list.reduce((sum, order) => sum + order, 0) / list.length]));
}

/** 1 when every book that both groups draw on has `a` first, -1 when last, 0 when they share none. */
function bookOrder(a: Map<string, number> | undefined, b: Map<string, number> | undefined): number {
  let sum = 0;
  let shared = 0;
  for (const [id, place] of a ?? []) {
    const other = b?.get(id);
    if (other === undefined) continue;
    shared += 1;
    sum += place < other ? 1 : -1;
  }
  return shared === 0 ? 0 : sum / shared;
}

// A prerequisite stands on at least this weight of links, on a part of the module's concepts that is more than chance,
// and on clearly more than point the other way.
const leastWeight = 1.5;
const leastShare = 0.05;
const leastLead = 1.5;
const mostPrerequisites = 2;

/** For each place in the teaching order, the earlier places it needs: the best supported, at most two, implied ones left out. */
export function linkModules(
  order: readonly number[],
  links: readonly (readonly number[])[],
  conceptCounts: readonly number[],
): number[][] {
  const needed: Set<number>[] = [];
  return order.map((group, place) => {
    const candidates = order
      .slice(0, place)
      .map((earlier, at) => ({ at, forward: links[earlier]?.[group] ?? 0, backward: links[group]?.[earlier] ?? 0 }))
      .filter(
        ({ forward, backward }) =>
          forward >= Math.max(leastWeight, leastShare * (conceptCounts[group] ?? 0)) && forward >= leastLead * backward,
      );
    const strongest = Math.max(0, ...candidates.map(({ forward }) => forward));
    const chosen = candidates
      .filter(({ forward }) => forward >= strongest / 2)
      .toSorted((a, b) => b.forward - a.forward || b.at - a.at)
      .slice(0, mostPrerequisites)
      .map(({ at }) => at);
    const direct = chosen.filter((at) => !chosen.some((other) => other !== at && needed[other]?.has(at)));
    needed.push(new Set(direct.flatMap((at) => [at, ...(needed[at] ?? [])])));
    return direct.toSorted((a, b) => a - b);
  });
}
