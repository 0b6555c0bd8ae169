interface StructureNode {
  role?: string;
  type?: string;
  id?: string;
  children?: StructureNode[];
}

export interface TaggedContent {
  heading: number | null;
  block: string;
}

const blockRoles = /^(H[1-6]?|P|LI|Lbl|LBody|TD|TH|Caption|BlockQuote|Note|Title|Code)$/;

/** Maps the content ids of one page's structure tree to the tagged block that holds each. */
export function taggedContent(tree: StructureNode): Map<string, TaggedContent> {
  const content = new Map<string, TaggedContent>();
  let count = 0;
  const visit = (node: StructureNode, heading: number | null, block: string): void => {
    if (node.type === "content" && node.id !== undefined) content.set(node.id, { heading, block });
    const role = node.role ?? "";
    const level = /^H([1-6])$/.exec(role)?.[1] ?? (role === "H" ? "1" : undefined);
    // An item's label and body stand on one line: they share the item's identity.
    const opens = blockRoles.test(role) && !(/^(Lbl|LBody|P)$/.test(role) && block.startsWith("LI"));
    if (opens) count += 1;
    const inner = opens ? `${role}${count}` : block;
    for (const child of node.children ?? []) visit(child, level === undefined ? heading : Number(level), inner);
  };
  visit(tree, null, "");
  return content;
}
