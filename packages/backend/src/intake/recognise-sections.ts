import { closedKinds, type Section, type SectionKind } from "@curriculum/curriculum/model/document.ts";
import { objectiveRegions } from "./find-objective-regions.ts";
import { openingsOf } from "./heading-tree.ts";
import type { PlacedBlock } from "./place-blocks.ts";

interface Node {
  kind: SectionKind;
  level: number;
  number: string | null;
  title: string;
  firstBlock: number;
  lastBlock: number;
  parent: Node | null;
  children: Node[];
}

/** Lays the section tree over the blocks. `title` names the section of a document that has no headings. */
export function recogniseSections(placed: readonly PlacedBlock[], title: string): Section[] {
  const roots = buildTree(placed, title);
  inheritKinds(roots, null);
  for (const node of flatten(roots)) addObjectives(node, placed);
  return toSections(roots);
}

function buildTree(placed: readonly PlacedBlock[], title: string): Node[] {
  const openings = openingsOf(placed);
  const first = openings[0]?.firstBlock ?? placed.length;
  const roots: Node[] = [];
  if (first > 0) roots.push(preamble(placed, first, openings, title));
  let open: Node | null = null;
  for (const opening of openings) {
    while (open !== null && open.level >= opening.level) open = open.parent;
    const node: Node = {
      kind: opening.kind,
      level: opening.level,
      number:
        opening.number !== null && (opening.marked || isInSequence(opening.number, open?.children ?? roots))
          ? opening.number
          : null,
      title: opening.title,
      firstBlock: opening.firstBlock,
      lastBlock: placed.length,
      parent: open,
      children: [],
    };
    if (node.number === null && opening.number !== null) node.title = `${opening.number} ${opening.title}`;
    (open?.children ?? roots).push(node);
    open = node;
  }
  close(roots, placed.length);
  return roots;
}

/** Text before the first heading: front matter of a book, the opening of an article, or all there is. */
function preamble(
  placed: readonly PlacedBlock[],
  end: number,
  openings: readonly { label: string | null }[],
  title: string,
): Node {
  const characters = placed[end - 1]?.block.charEnd ?? 0;
  const isTeaching =
    end === placed.length || (characters > 900 && !openings.some((opening) => opening.label === "chapter"));
  return {
    kind: isTeaching ? "chapter" : "front-matter",
    level: 1,
    number: null,
    title,
    firstBlock: 0,
    lastBlock: end,
    parent: null,
    children: [],
  };
}

/** "4 Sampling" is number 4 after number 3, or the first of its kind. */
function isInSequence(number: string, siblings: readonly Node[]): boolean {
  const last = siblings.findLast((sibling) => sibling.number !== null);
  return last === undefined ? number === "1" : Number(number) === Number(last.number) + 1;
}

function close(nodes: readonly Node[], end: number): void {
  nodes.forEach((node, index) => {
    node.lastBlock = nodes[index + 1]?.firstBlock ?? end;
    close(node.children, node.lastBlock);
  });
}

const inherited: readonly SectionKind[] = [...closedKinds, "key-terms", "summary"];

/** What stands below apparatus is apparatus: the letters of a glossary, the chapters of an answer key. */
function inheritKinds(nodes: readonly Node[], from: SectionKind | null): void {
  for (const node of nodes) {
    if (from !== null && (node.kind === "section" || node.kind === "chapter")) node.kind = from;
    inheritKinds(node.children, inherited.includes(node.kind) ? node.kind : null);
  }
}

function flatten(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => [node, ...flatten(node.children)]);
}

/** Objectives under a cue become a section of their own; objectives under a heading end where teaching text begins. */
function addObjectives(node: Node, placed: readonly PlacedBlock[]): void {
  if (node.kind === "objectives") {
    if (node.children.length > 0) return;
    const [region] = objectiveRegions(placed, node.firstBlock + 1, node.lastBlock, true);
    if (region !== undefined) node.lastBlock = region.end;
    return;
  }
  if (node.kind !== "chapter" && node.kind !== "section" && node.kind !== "part") return;
  const end = node.children[0]?.firstBlock ?? node.lastBlock;
  for (const region of objectiveRegions(placed, node.firstBlock, end, false).toReversed()) {
    node.children.unshift({
      kind: "objectives",
      level: node.level + 1,
      number: null,
      title: region.title,
      firstBlock: region.start,
      lastBlock: region.end,
      parent: node,
      children: [],
    });
  }
}

function toSections(roots: readonly Node[]): Section[] {
  const sections: Section[] = [];
  const visit = (nodes: readonly Node[], parent: Section | null): void => {
    nodes.forEach((node, index) => {
      const section: Section = {
        id: parent === null ? String(index + 1) : `${parent.id}.${index + 1}`,
        parentId: parent?.id ?? null,
        kind: node.kind,
        level: parent === null ? 1 : parent.level + 1,
        number: node.number,
        title: node.title,
        path: [...(parent?.path ?? []), node.title],
        firstBlock: node.firstBlock,
        lastBlock: node.lastBlock,
      };
      sections.push(section);
      visit(node.children, section);
    });
  };
  visit(roots, null);
  return sections;
}
