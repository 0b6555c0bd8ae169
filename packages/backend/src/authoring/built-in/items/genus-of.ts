const genusEnds =
  /^(?:of|in|that|which|who|whom|whose|where|when|for|by|with|from|on|to|at|between|among|as|during|after|before|without|within|into|through|about|and|or|whereby|is|are|was|were|has|have|than|due|such|along|across|toward|towards|found|made|given|set|held|known|used)$/;
const determiner = /^(?:an?|the|one|any|each|another|every|either|two|three|four|five|all|both)$/;

/** The noun that a definition begins with, the last word before it starts to limit: "a small gap between …" → "gap". */
export function genusOf(text: string): string {
  let genus = "";
  let isListing = false;
  for (const [at, raw] of text.split(" ").entries()) {
    const word = raw.replace(/[,;:()“”"]+$/, "").toLowerCase();
    const isParticiple = /(?:ed|ing)$/.test(word) && genus !== "" && !isListing;
    if (at > 0 && (genusEnds.test(word) || isParticiple) && !isListing) break;
    if (at > 8) break;
    if (!determiner.test(word) && !genusEnds.test(word)) genus = word;
    // "voluntary, planned behaviour": adjectives in a row go on to their noun.
    isListing = raw.endsWith(",") && at < 3;
    if (/[,;:(]$/.test(raw) && !isListing) break;
  }
  return genus.replace(/[^\p{L}-]/gu, "");
}
