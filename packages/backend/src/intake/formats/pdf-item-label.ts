import { looksLikeMarker, withoutBullet } from "../marker.ts";
import type { PdfLine } from "./pdf-page.ts";

/** Label and text of a line that opens a list item; null where it opens none. */
export function itemLabel(line: PdfLine): { marker: string | null; rest: string } | null {
  const bullet = /^[–—-]/.test(line.text) ? null : withoutBullet(line.text);
  if (bullet !== null) return { marker: null, rest: bullet };
  return looksLikeMarker(line.text);
}
