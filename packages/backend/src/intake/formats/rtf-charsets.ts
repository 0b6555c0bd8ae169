/** Decoder label for a Windows code page ("\ansicpg1251"); code pages that no decoder knows fall back to Windows-1252. */
export function labelOfCodePage(page: number): string {
  const named: Record<number, string> = {
    437: "windows-1252",
    850: "windows-1252",
    866: "ibm866",
    874: "windows-874",
    932: "shift_jis",
    936: "gbk",
    949: "euc-kr",
    950: "big5",
    10000: "macintosh",
    10007: "x-mac-cyrillic",
    20866: "koi8-r",
    21866: "koi8-u",
    28592: "iso-8859-2",
    28595: "iso-8859-5",
    65001: "utf-8",
  };
  if (page >= 1250 && page <= 1258) return `windows-${page}`;
  return named[page] ?? "windows-1252";
}

/** Code page of a font's character set ("\fcharset204"); null where it follows the document's. */
export function codePageOfCharset(charset: number): number | null {
  const pages: Record<number, number> = {
    77: 10000,
    128: 932,
    129: 949,
    134: 936,
    136: 950,
    161: 1253,
    162: 1254,
    163: 1258,
    177: 1255,
    178: 1256,
    186: 1257,
    204: 1251,
    222: 874,
    238: 1250,
  };
  return pages[charset] ?? null;
}
