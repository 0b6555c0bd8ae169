const marks = [
  /https?:\/\/|\bdoi:/iu,
  /\b\d+\(\d+\)|,\s*\d+,\s*\d+[–-]\d+|\bpp?\.\s*\d+/u,
  /\b(?:Retrieved|Accessed)\b.*\d{4}/u,
  /^\p{Lu}[\p{L}'’-]+,\s+(?:\p{Lu}\.\s?)+/u,
  /\(\d{4}[a-z]?(?:,[^)]*)?\)\.\s/u,
  /\b(?:University Press|Publishers?|Journal of|Proceedings of)\b.*\d/u,
];

/** Whether a paragraph is an entry of a reading list ("Smith, J. (2019). …, 38(2), 689–703."), not running text. */
export function isBibliographic(text: string): boolean {
  let found = 0;
  for (const mark of marks) if (mark.test(text)) found += 1;
  return found >= 2 || (found === 1 && /^\p{Lu}[\p{L}'’-]+,\s+(?:\p{Lu}\.[\s,&]*)+/u.test(text));
}
