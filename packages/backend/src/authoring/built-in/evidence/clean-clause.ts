import { countWords } from "@curriculum/curriculum/language/words.ts";

/** What a source says to its own reader, not to ours: it must not stand in a paraphrase. */
const addressesReader =
  /\b(?:I|we|our|ours|us|you|your|yours|my|let's|let’s|here|above|below|aforementioned|previously|earlier in|later in|as (?:already )?(?:discussed|mentioned|noted|described|shown|stated)|recall that|note that|figure|fig|table \d|chapter|this (?:section|book|text|module|example|lesson|case)|for example|for instance|e\.g|ex:)\b/i;
const pointsElsewhere =
  /\b(?:this|these|those|such a|such an|the (?:former|latter|following|above|previous|same|other|first|second|third)|another|said)\b/i;
const startsMidThought =
  /^(?:it|they|he|she|his|her|its|their|there|that|which|and|but|or|so|then|thus|also|instead|however|moreover|otherwise|both|one|some of|each of)\b/i;
const endsOpen =
  /\b(?:a|an|the|of|in|to|for|with|by|and|or|as|at|on|from|is|are|was|were|be|that|which|such|called|including|like|than|into|its|their|not)$/i;
/** "…for three reasons": the list that follows on the page is the point. */
const announcesList =
  /\b(?:two|three|four|five|six|seven|several|many|various|certain|different|number of|variety of) (?:\w+ ){0,2}(?:reasons|ways|types|kinds|steps|parts|forms|things|categories|examples|stages|dimensions|questions|factors|components|groups|elements)$/i;
const looksTechnical =
  /https?:|www\.|[<>{}|\\^_=~]|\[\d|\d{4}\)|\.{3}|…|[“"][^”"]*$|^[^(]*\)|\([^)]*$|[?!:;]|\. |\([a-z]+, |\bet al\b/;

/** Text without bracketed asides, filler adverbs and the final stop: the form in which a clause enters a sentence of ours. */
export function cleanClause(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/ \([^()]*\)/g, "")
    .replace(/^\([^()]*\) /, "")
    .replace(/ \[[^\]]*\]/g, "")
    .replace(
      /,? (?:however|therefore|of course|for example|for instance|in fact|in turn|in general|then|moreover|likewise),/gi,
      "",
    )
    .replace(/\b(?:also|simply|basically|actually|essentially|therefore|thus) (?=[a-z])/gi, "")
    .replace(/\s+([,.;:])/g, "$1")
    .replace(/[\s.,;:–—-]+$/, "")
    .trim();
}

/** Whether a clause can be read outside its page: complete, without pointers, asides to the reader or notation. */
export function isSoundClause(clause: string, maxWords: number = 30): boolean {
  const words = countWords(clause);
  if (words < 3 || words > maxWords) return false;
  if (addressesReader.test(clause) || pointsElsewhere.test(clause) || looksTechnical.test(clause)) return false;
  if (announcesList.test(clause) || startsMidThought.test(clause) || endsOpen.test(clause)) return false;
  return (clause.match(/[“”"]/g) ?? []).length % 2 === 0 && (clause.match(/,/g) ?? []).length <= 4;
}
