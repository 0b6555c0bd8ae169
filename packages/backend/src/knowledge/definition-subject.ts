import { isNominal, nounPhraseEnd, type Span } from "./noun-phrase.ts";
import type { Token } from "./tag-text.ts";

/** Where a sentence's leading noun phrase stands: "In statistics, [the] [standard deviation] (SD) …". */
export interface LeadingSubject {
  /** Index of the determiner, or of the term where there is none. */
  phraseStart: number;
  determiner: string;
  term: Span;
  /** First token after the term and what is set beside it in brackets or commas ("(SD)", ", or spread,"). */
  next: number;
  /** True when words stand before the subject. */
  hasIntroduction: boolean;
}

const introductions =
  /^(?:in|for|with|within|by|at|on|to|under|technically|formally|generally|simply|basically|typically|essentially|specifically|finally|also|first|second|third|next|similarly|traditionally|thus|therefore|however|conversely|usually|accordingly|instead|here|hence|although|while|because|since|when|if|as|like|unlike|today|recall|note|again|overall|moreover|furthermore|additionally|unfortunately|now|often|sometimes|originally|historically|commonly|broadly|clearly|importantly|more|besides|according|based|given|during|after|before|through|from|under)$/u;

/** Words that open a clause with a verb of its own. */
const opensClause = /^(?:although|while|because|since|when|if|as|given|based|according|after|before)$/u;

function skipIntroduction(tokens: readonly Token[]): number {
  if (tokens.length === 0 || !introductions.test(tokens[0]!.lower)) return 0;
  for (let at = 1; at < Math.min(tokens.length, 14); at += 1) {
    if (tokens[at]!.text === ",") return at + 1;
    if (!opensClause.test(tokens[0]!.lower) && tokens[at]!.pos === "auxiliary") return 0;
  }
  return 0;
}

/** Tokens after a bracket or comma pair set beside a term: at most `most` tokens long. */
export function skipAside(tokens: readonly Token[], at: number, most = 9): number {
  const open = tokens[at]?.text;
  if (open !== "(" && open !== ",") return at;
  if (open === "," && !/^(?:or|also|sometimes|often|known|abbreviated|called)$/u.test(tokens[at + 1]?.lower ?? ""))
    return at;
  const close = open === "(" ? ")" : ",";
  for (let end = at + 1; end < Math.min(tokens.length, at + most); end += 1)
    if (tokens[end]!.text === close) return end + 1;
  return at;
}

/** The noun phrase that opens the sentence, as a candidate for the term defined; undefined when there is none. */
export function leadingSubject(tokens: readonly Token[]): LeadingSubject | undefined {
  const phraseStart = skipIntroduction(tokens);
  const hasIntroduction = phraseStart > 0;
  const first = tokens[phraseStart];
  if (first === undefined) return undefined;
  const hasDeterminer = /^(?:an?|the)$/u.test(first.lower);
  let start = hasDeterminer ? phraseStart + 1 : phraseStart;
  if (/^["“‘]$/u.test(tokens[start]?.text ?? "")) start += 1;
  let end = nounPhraseEnd(tokens, start);
  const word = tokens[start];
  // "Shaping is …", "Heterozygous refers to …": tagged otherwise, but they stand where a subject stands.
  if (end === start && word !== undefined && (hasDeterminer || /(?:ing|ous|ive|al|ic)$/u.test(word.lower))) {
    const after = tokens[start + 1]?.lower ?? "";
    if (/^(?:is|refers|means|involves|occurs|describes)$/u.test(after)) end = start + 1;
  }
  if (end === start) return undefined;
  if (tokens[end]?.lower === "of" && isNominal(tokens[end - 1])) {
    const afterOf = /^(?:an?|the)$/u.test(tokens[end + 1]?.lower ?? "") ? end + 2 : end + 1;
    const longer = nounPhraseEnd(tokens, afterOf);
    if (longer > afterOf && longer - start <= 6) end = longer;
  }
  let next = end;
  if (/^["”’]$/u.test(tokens[next]?.text ?? "")) next += 1;
  next = skipAside(tokens, next);
  return { phraseStart, determiner: hasDeterminer ? first.lower : "", term: { start, end }, next, hasIntroduction };
}
