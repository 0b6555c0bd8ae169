function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).filter((word) => word.length > 0));
}

/** Abbreviations that are always followed by more of the sentence. Lower case, without the last stop. */
export const openAbbreviations = setOf(
  `dr mr mrs ms mx messrs prof st sr. gen sen rep gov pres capt cpt lt col sgt cmdr adm maj hon rev fr
  fig figs eq eqs eqn tab v vs v.s e.g i.e eg ie cf viz approx ca c.f resp incl excl
  mt ft ave blvd rd dept univ assn bros ed eds transl trans al.`,
);

/** Abbreviations only when a number (or a roman numeral) follows: "No. 5", but "He said no." ends. */
export const numberedAbbreviations = setOf(
  "no nos p pp vol vols ch chs chap sec secs sect art arts app par para pt pts ver n nr ex exs ref refs l ll ln max min",
);

/** Abbreviations that may also end a sentence: they end it when a word that opens sentences follows. */
export const eitherAbbreviations = setOf(
  `al inc ltd co corp llc plc jr sr esq phd ph.d m.d b.a m.a b.sc m.sc m.b.a a.m p.m b.c a.d b.c.e c.e
  jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri
  est assoc gmbh s.a n.v`,
);

/** Closed-class words that open sentences and are no surnames: after an initial or "Inc." they show a new sentence. */
export const sentenceOpeners = setOf(
  `the a an this that these those it its he she they we you his her their our your my there here
  in on at by for from to with without of as into under over between among through during after before since until
  and but or so yet if when while although though because unless whereas once
  what why how who which where is are was were do does did can could should would may might
  however therefore thus moreover furthermore instead finally first second third next then also
  some many most few several such each every all both one two three another other no not
  today now let use see note consider suppose`,
);
