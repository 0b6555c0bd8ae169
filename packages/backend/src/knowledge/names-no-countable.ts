/** What a substance, an illness or a process is said to be: names of such things take no article. */
const kinds =
  /^(?:an?|one|any) (?:[\p{L}-]+ ){0,4}?(?:hormone|enzyme|protein|\p{L}*protein|amino acid|mineral|micromineral|sugar|micronutrient|neurotransmitter|cancer|disease|disorder|illness|syndrome|infection|condition|inflammation|process|field|discipline|branch)\b(?! of (?:the|an?)\b.* cell)/u;
const groups = /^(?:an?|the) (?:group|class|family|set) of (?:\p{Ll}+ )?(?:disorders|diseases|conditions|illnesses)\b/u;
const doings =
  /^(?:the|an?) (?:\p{Ll}+ )?(?:process|act|practice|formation|production|generation|breakdown|creation|removal|movement|loss|lack|absence|presence|ability|inability|study|art|science|use|slowing|synthesis|growth|destruction)\b[^,]*? (?:of|in|by|to|that)\b/u;
const states = /^(?:relating|pertaining|consisting|able|carrying|describing|loss|lack|shortness|inability|excess) /u;

/** Whether a meaning says that its term is no thing of which there are several. Without an article it says so as well. */
export function namesNoCountable(gloss: string): boolean {
  if (kinds.test(gloss) || groups.test(gloss) || doings.test(gloss) || states.test(gloss)) return true;
  return (
    /^(?!an?\b|the\b|one\b|what\b|any\b|each\b|two\b|all\b|another\b|something\b)\p{Ll}/u.test(gloss) &&
    !/^[\p{L} ,-]*?\p{Ll}{2}s\b/u.test(gloss.split(/ (?:of|in|that|which|for|to|by|from|with|due|or|and) /u)[0]!)
  );
}
