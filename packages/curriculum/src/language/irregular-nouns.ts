/** Plurals that no ending rule gives, singular first. */
export const irregularNouns: readonly (readonly [singular: string, plural: string])[] = [
  ["criterion", "criteria"],
  ["phenomenon", "phenomena"],
  ["datum", "data"],
  ["medium", "media"],
  ["stratum", "strata"],
  ["bacterium", "bacteria"],
  ["curriculum", "curricula"],
  ["spectrum", "spectra"],
  ["erratum", "errata"],
  ["quantum", "quanta"],
  ["ovum", "ova"],
  ["analysis", "analyses"],
  ["hypothesis", "hypotheses"],
  ["thesis", "theses"],
  ["basis", "bases"],
  ["crisis", "crises"],
  ["diagnosis", "diagnoses"],
  ["axis", "axes"],
  ["synthesis", "syntheses"],
  ["parenthesis", "parentheses"],
  ["emphasis", "emphases"],
  ["oasis", "oases"],
  ["neurosis", "neuroses"],
  ["psychosis", "psychoses"],
  ["prognosis", "prognoses"],
  ["stimulus", "stimuli"],
  ["nucleus", "nuclei"],
  ["alumnus", "alumni"],
  ["fungus", "fungi"],
  ["radius", "radii"],
  ["locus", "loci"],
  ["bacillus", "bacilli"],
  ["genus", "genera"],
  ["corpus", "corpora"],
  ["matrix", "matrices"],
  ["vertex", "vertices"],
  ["appendix", "appendices"],
  ["vertebra", "vertebrae"],
  ["larva", "larvae"],
  ["alga", "algae"],
  ["person", "people"],
  ["child", "children"],
  ["man", "men"],
  ["woman", "women"],
  ["foot", "feet"],
  ["tooth", "teeth"],
  ["goose", "geese"],
  ["mouse", "mice"],
  ["ox", "oxen"],
  ["life", "lives"],
  ["wife", "wives"],
  ["knife", "knives"],
  ["leaf", "leaves"],
  ["half", "halves"],
  ["shelf", "shelves"],
  ["self", "selves"],
  ["wolf", "wolves"],
  ["thief", "thieves"],
  ["loaf", "loaves"],
  ["calf", "calves"],
  ["quiz", "quizzes"],
  ["hero", "heroes"],
  ["potato", "potatoes"],
  ["tomato", "tomatoes"],
  ["echo", "echoes"],
  ["veto", "vetoes"],
  ["embargo", "embargoes"],
  ["gas", "gases"],
  ["bus", "buses"],
  ["bias", "biases"],
  ["lens", "lenses"],
  ["atlas", "atlases"],
  ["canvas", "canvases"],
  ["alias", "aliases"],
];

/** The same in both numbers. */
export const unchangingNouns: ReadonlySet<string> = new Set(
  "series species means aircraft sheep fish offspring headquarters crossroads".split(" "),
);

/** End in "s" and are singular or take a singular verb. */
export const singularInS: ReadonlySet<string> = new Set(
  (
    "news diabetes rabies measles mumps rickets herpes sepsis chaos ethos pathos pancreas christmas texas hermes plus minus versus " +
    "always perhaps besides sales-tax pus cosmos kudos thermos rhinoceros electrolysis"
  ).split(" "),
);

/** Take no article and no plural. */
export const massNouns: ReadonlySet<string> = new Set(
  (
    "advice equipment evidence feedback furniture hardware homework information infrastructure knowledge legislation literature luggage " +
    "machinery mathematics money music news progress research software traffic training transport weather wealth welfare software " +
    "care water blood oxygen energy electricity gravity heat light air food rice sugar salt milk meat glucose insulin protein cholesterol " +
    "inflation deflation unemployment employment poverty inequality productivity liquidity labour labor capital marketing advertising " +
    "accounting finance leadership management governance compliance logistics health nutrition hygiene wellbeing nursing education " +
    "learning memory perception cognition consciousness motivation intelligence sleep stress anxiety behaviour behavior psychology biology " +
    "chemistry physics economics statistics ethics politics sociology anatomy philosophy programming debugging encryption security " +
    "privacy recursion inheritance concurrency storage bandwidth throughput data-mining accuracy validity reliability bias-correction " +
    "variability significance randomness independence causation correlation-analysis sampling forecasting budgeting scheduling planning " +
    "diabetes rabies measles mumps rickets herpes sepsis chaos"
  ).split(" "),
);
