/**
 * English function words: they carry grammar, not subject matter. Contractions are listed as `wordsOf` gives them.
 * Words that name things in some field ("may" as a month, "will" as a document) stay out only where they are rare.
 */
export const stopWords: ReadonlySet<string> = new Set(
  `a an the this that these those
  i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself
  she her hers herself it its itself they them their theirs themselves one ones oneself
  who whom whose which what where when why how whether while
  am is are was were be been being have has had having do does did doing done
  can could shall should will would may might must ought cannot
  and or but nor so yet if then else than because although though unless until since as
  of in on at by for with about against between among into through during before after above below
  to from up down out off over under again further upon within without toward towards across along around per via
  here there now just also too very only even still ever never always often sometimes already
  all any both each few more most much many other others another some such no not none own same every either neither
  several less least however therefore thus hence moreover furthermore instead rather quite
  don't doesn't didn't isn't aren't wasn't weren't haven't hasn't hadn't can't couldn't won't wouldn't shouldn't
  mustn't i'm you're we're they're i've you've we've they've it's he's she's that's there's let's i'll you'll
  we'll they'll it'll i'd you'd we'd they'd e.g i.e etc`
    .split(/\s+/)
    .filter((word) => word.length > 0),
);
