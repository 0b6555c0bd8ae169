/** "a", "a and b", "a, b and c". Items that hold commas are parted by semicolons. */
export function joinList(items: readonly string[], conjunction: "and" | "or" = "and"): string {
  if (items.length <= 1) return items[0] ?? "";
  const holdsComma = items.some((item) => item.includes(","));
  const separator = holdsComma ? "; " : ", ";
  const last = holdsComma && items.length > 2 ? `; ${conjunction} ` : ` ${conjunction} `;
  return items.slice(0, -1).join(separator) + last + items.at(-1);
}
