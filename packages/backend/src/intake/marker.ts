/** "b) A chart" → marker "b", rest "A chart"; null where a text opens with no label. */
export function looksLikeMarker(text: string): { marker: string; rest: string } | null {
  const match = /^\(?(\d{1,3}|[A-Za-z])[.)]\s+(\S[\s\S]*)$/.exec(text);
  if (match === null) return null;
  const [, marker = "", rest = ""] = match;
  return { marker: marker.toLowerCase(), rest };
}

const bullet = /^[•●○◦▪■□‣⁃∙·*–—-]\s+(\S[\s\S]*)$/;

/** "• A chart" → "A chart"; null where a text opens with no bullet. */
export function withoutBullet(text: string): string | null {
  return bullet.exec(text)?.[1] ?? null;
}
