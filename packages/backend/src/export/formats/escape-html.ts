const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text that is safe in an element and in a quoted attribute. Control characters, which HTML forbids, are dropped. */
export function escapeHtml(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these are the characters to remove
  const printable = text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/gu, "");
  return printable.replace(/[&<>"']/gu, (character) => entities[character] ?? character);
}
