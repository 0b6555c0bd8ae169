import type { Nodes, PhrasingContent } from "mdast";

/** Text of a Markdown node without its marks. Soft and hard breaks are "\n"; images and notes say nothing in running text. */
export function markdownText(node: Nodes): string {
  if (node.type === "text" || node.type === "inlineCode" || node.type === "code") return node.value;
  if (node.type === "break") return "\n";
  if (node.type === "html") return /^<br\b/i.test(node.value) ? "\n" : "";
  if (node.type === "image" || node.type === "footnoteReference" || node.type === "footnoteDefinition") return "";
  if ("children" in node) {
    const glue = node.type === "blockquote" || node.type === "listItem" || node.type === "list" ? "\n" : "";
    return node.children.map((child) => markdownText(child)).join(glue);
  }
  return "";
}

/** Opening words in bold; null where the text opens plain. */
export function leadingStrong(children: readonly PhrasingContent[]): string | null {
  let lead = "";
  for (const child of children) {
    if (child.type === "strong") lead += markdownText(child);
    else if (child.type === "text" && child.value.trim() === "") lead += child.value;
    else break;
  }
  return lead.trim() === "" ? null : lead.trim();
}
