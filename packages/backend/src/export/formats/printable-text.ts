/** Text without what no format may hold: control characters (but tab and line break), broken pairs, noncharacters. */
export function printableText(text: string): string {
  return text.toWellFormed().replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, "");
}
