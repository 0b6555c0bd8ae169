// Words that lean on text the reader of an item does not see.
const pointing =
  /\b(?:figures?|fig\.|tables?|equations?) (?:\d|above|below)|\b(?:the|see|in) (?:figure|appendix|equation)\b|\b(?:chapter|exercise \d|aforementioned|former|latter|this|these|here|see|another|similar (?!to\b)|instead|likewise|on the other hand)\b|\bthe (?:following|original)\b|\bsuch (?!as\b)|\b(?:that|those) (?:same|kind|type)s?\b|\b(?:mentioned|described|discussed|shown|noted|defined|listed) (?:above|below|earlier|previously)\b|\bas (?:described|shown|noted|discussed)\b|\b(?:above|below)$/i;
const pronouns = /\b(?:it|they|them|he|she|him|her|his|hers|himself|herself)\b/i;
const persons = /\b(?:we|us|our|ours|you|your|yours|i|my|me|let['’]s|let us)\b/i;
const negatives = /\b(?:not|no|never|none|nor|neither|cannot|except|unlike|without)\b|n['’]t\b/i;
const absolutes = /\b(?:all|always|every|only|must|entirely|completely|absolutely|totally|impossible|guarantees?)\b/i;
const vague =
  /\b(?:usually|often|sometimes|frequently|generally|typically|commonly|occasionally|rarely|may|might|could|many|some|several|various|perhaps|etc)\b/i;
const leftover =
  /[=<>≤≥±∑√{}\\|~^]|\bwww\.|https?:|\(\s*[–-]?\d|\(\s*\)|\s[,.;:]|\b[xyz] ?[+–-] ?[a-z\d]\b|\b[a-z]\d\b|\b(\p{L}+ \p{L}+) \1\b/u;

// A clause cut off in the middle.
const danglingEnd =
  /\b(?:by|of|to|in|with|for|and|or|the|an?|that|which|who|is|are|was|were|be|even|as|from|on|at|when|if|than|though|such|its|their|into|called|has|have|can|may|will|also|but|nor)$/i;

// Praise and news tell nothing of what a thing is, and much of it is true of many things.
const talk =
  /\b(?:today|nowadays|currently|recently|lately|so far|continues? to|(?:evolving|growing|changing) (?:field|area|industry)|somewhere|somehow|important(?:ly)?|popular|interesting|famous|well[- ](?:known|established|understood)|most (?:widely|common(?:ly)?|popular|likely)|one of the (?:most|many|main|best)|(?:is|are) (?:also )?(?:thought|believed|said|considered) to|(?:is|are|be) (?:\w+ly )?(?:useful|helpful|valuable)|heart of|backbone of|cornerstone|(?:key|vital|crucial|central|integral|essential) (?:component|part|element|role|factor|aspect|time|tool))\b/i;

/** Whether brackets and quotation marks that open also close. */
export function isBalanced(text: string): boolean {
  const count = (mark: RegExp) => text.match(mark)?.length ?? 0;
  return (
    count(/\(/g) === count(/\)/g) &&
    count(/\[/g) === count(/\]/g) &&
    count(/[“]/g) === count(/[”]/g) &&
    count(/"/g) % 2 === 0
  );
}

/** Whether a clause can stand in an item by itself: it points nowhere, speaks to nobody and carries no formula. */
export function standsAlone(text: string): boolean {
  return (
    !pointing.test(text) && !persons.test(text) && !leftover.test(text) && !danglingEnd.test(text) && isBalanced(text)
  );
}

/** Whether a clause judges or reports instead of saying what a thing is or does. */
export function isTalk(text: string): boolean {
  return talk.test(text) || /, \p{Ll}+ (?:claims?|says|said|argues?|believes?)$/u.test(text);
}

/** Whether a clause has a pronoun that the subject of the sentence might be needed for. */
export function hasPronoun(text: string): boolean {
  return pronouns.test(text);
}

/** Whether a clause denies something. */
export function hasNegative(text: string): boolean {
  return negatives.test(text);
}

/** Cost of words that cue test-wise readers: absolutes and negatives 1 each, vague quantities half. */
export function wordingCost(text: string): number {
  return (hasNegative(text) ? 1 : 0) + (absolutes.test(text) ? 1 : 0) + (vague.test(text) ? 0.5 : 0);
}
