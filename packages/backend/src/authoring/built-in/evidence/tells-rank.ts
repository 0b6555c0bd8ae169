const rank =
  /^(?:an?|the|one of the) (?:\w+[- ])?(?:most|least|leading|largest|best|biggest|fastest) (?:\w+ly )?(?:common|popular|frequent|important|widespread|prevalent|cause|causes|used|known|form|forms|type|types|of)\b/;

/** "the seventh most common form of cancer …": a place in a list is a fact about a thing and no definition of it. */
export function tellsRank(gloss: string): boolean {
  return rank.test(gloss);
}
