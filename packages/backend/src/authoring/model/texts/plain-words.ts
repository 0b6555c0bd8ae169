// Addresses, markup and code have no place in a text of a curriculum, and would act where it is shown or opened.
const active =
  /\bhttps?:\/\/|\bwww\.\w|\]\(|!\[|<\/?(?:a|img|script|iframe|svg|object|embed|link|style|form|input|meta|video|audio|html|body|base)\b|\b(?:javascript|vbscript|data:text\/html)\s*:|\bon(?:error|load|click|mouse\w+|focus)\s*=|\{\{|<%|\$\{|[\u{e0020}-\u{e007f}\u202a-\u202e\u2066-\u2069]/iu;

/** Whether a text is words and nothing else: no link, no markup, no code, no invisible marks. */
export function isPlainWords(text: string): boolean {
  return !active.test(text);
}

export const notPlainWords = "holds a link, markup or code: write words alone";
