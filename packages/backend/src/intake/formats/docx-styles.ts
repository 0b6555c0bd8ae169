/** A paragraph style of word/styles.xml, as far as headings are concerned. */
interface ParagraphStyle {
  name: string;
  basedOn: string | null;
  /** 0-based outline level; null where the style itself sets none. */
  outline: number | null;
}

/**
 * Style map lines for mammoth: every paragraph style that is a heading by its own outline level,
 * by the style it is based on, or by name. Title-page styles get a class; contents entries are dropped.
 */
export function styleMapOf(stylesXml: string): string[] {
  const styles = paragraphStyles(stylesXml);
  const lines: string[] = [];
  for (const [id, style] of styles) {
    const name = style.name.replaceAll("'", "\\'");
    if (/^(toc|contents?) ?\d$|^toc ?heading$|^table of (figures|authorities)$|^index ?\d$/i.test(style.name)) {
      lines.push(`p[style-name='${name}'] => !`);
      continue;
    }
    const page = /^(title|subtitle|author|date)$/i.exec(style.name)?.[1];
    if (page !== undefined) {
      lines.push(`p[style-name='${name}'] => p.page-${page.toLowerCase()}:fresh`);
      continue;
    }
    if (/^definition term$/i.test(style.name)) lines.push(`p[style-name='${name}'] => dl > dt:fresh`);
    if (/^definition$/i.test(style.name)) lines.push(`p[style-name='${name}'] => dl > dd:fresh`);
    if (/caption/i.test(style.name)) lines.push(`p[style-name='${name}'] => figcaption:fresh`);
    else if (/^(source ?code|code|preformatted|html preformatted|plain text|listing)\b/i.test(style.name))
      lines.push(`p[style-name='${name}'] => pre:fresh`);
    const level = levelOf(id, styles, new Set());
    if (level !== null) lines.push(`p[style-name='${name}'] => h${Math.min(level + 1, 6)}:fresh`);
  }
  return lines;
}

function paragraphStyles(xml: string): Map<string, ParagraphStyle> {
  const styles = new Map<string, ParagraphStyle>();
  for (const [whole] of xml.matchAll(/<w:style\b[^>]*?>[\s\S]*?<\/w:style>/g)) {
    if (!/\bw:type\s*=\s*"paragraph"/.test(whole)) continue;
    const id = /\bw:styleId\s*=\s*"([^"]*)"/.exec(whole)?.[1];
    const name = /<w:name\b[^>]*\bw:val\s*=\s*"([^"]*)"/.exec(whole)?.[1];
    if (id === undefined || name === undefined) continue;
    const outline = /<w:outlineLvl\b[^>]*\bw:val\s*=\s*"(\d)"/.exec(whole)?.[1];
    styles.set(id, {
      name,
      basedOn: /<w:basedOn\b[^>]*\bw:val\s*=\s*"([^"]*)"/.exec(whole)?.[1] ?? null,
      outline: outline === undefined ? null : Number(outline),
    });
  }
  return styles;
}

function levelOf(id: string, styles: ReadonlyMap<string, ParagraphStyle>, seen: Set<string>): number | null {
  const style = styles.get(id);
  if (style === undefined || seen.has(id)) return null;
  seen.add(id);
  // Level 9 is Word's "body text".
  if (style.outline !== null) return style.outline < 9 ? style.outline : null;
  const named = /^heading ?([1-9])\b/i.exec(style.name)?.[1];
  if (named !== undefined) return Number(named) - 1;
  return style.basedOn === null ? null : levelOf(style.basedOn, styles, seen);
}
