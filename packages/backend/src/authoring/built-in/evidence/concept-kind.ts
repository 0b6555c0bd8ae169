/** What sort of thing a term names, read off the head noun of its definition; decides which questions make sense about it. */
export type ConceptKind = "measure" | "process" | "artefact" | "theory" | "agent" | "part" | "condition" | "thing";

const heads: Readonly<Record<Exclude<ConceptKind, "thing">, ReadonlySet<string>>> = {
  measure: listed(
    "ratio rate percentage average mean median sum number amount value measure measurement quantity proportion difference cost price index " +
      "score level degree probability frequency total product range distance deviation variance fraction share count statistic margin",
  ),
  process: listed(
    "process procedure method technique activity practice analysis test act action approach exercise operation treatment therapy task " +
      "examination assessment calculation strategy step conversion transfer movement use way means production",
  ),
  artefact: listed(
    "plan schema program document report table chart diagram graph map design policy budget function statement questionnaire " +
      "survey file database record list contract agreement tool device instrument account form script structure loop dashboard " +
      "software application code interface expression query variable class object string module library format template",
  ),
  theory: listed(
    "theory principle law idea concept hypothesis view perspective belief philosophy doctrine rule theorem assumption school discipline field science branch study model framework",
  ),
  agent: listed(
    "person people individual worker employee manager firm company organization organisation agency body institution group professional party owner buyer seller business nurse",
  ),
  part: listed(
    "part region area organ cell gland structure component tissue layer section element unit muscle bone nerve lobe membrane tube vessel neuron nucleus hormone enzyme protein",
  ),
  condition: listed(
    "condition disorder disease state situation illness syndrome deficiency inability lack failure loss tendency problem shortage surplus inflammation infection symptom increase decrease error bleeding cancer tumor tumour anemia anaemia injury excess attack death overgrowth disturbance phobia",
  ),
};

function listed(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}

/** "a set of rules that…" names rules, not a set. */
const lookThrough =
  /^(?:type|kind|form|set|group|collection|series|sort|class|combination|range|number|variety|any|one) of (?:an? |the )?/;
const headEnd =
  /^(?:that|which|who|whose|where|when|in|of|for|to|with|by|at|on|from|used|made|between|among|into|having|consisting|containing|created|designed|based|due|caused|found|located|given|through|under|about|as|is|are|can|;)$/;

/** The head noun of a defining phrase, lower case: "an informal record of a price" → "record". */
export function headOfGloss(gloss: string): string {
  const bare = gloss
    .toLowerCase()
    .replace(/^(?:an?|the|any|one)\s+/, "")
    .replace(lookThrough, "");
  const words = bare.replaceAll(",", "").split(/\s+/);
  const end = words.findIndex(
    (word, index) =>
      index > 0 &&
      (headEnd.test(word) ||
        (index > 1 && /(?:ing|ly|ed)$/.test(word)) ||
        // "hormone released by the kidneys"
        (word.endsWith("ed") && headEnd.test(words[index + 1] ?? "") && !words[index - 1]?.endsWith("ly"))),
  );
  return (end < 0 ? words.at(-1) : words[end - 1])?.replace(/[^a-z-]/g, "") ?? "";
}

/** The kind of a concept from its gloss, or from the shape of the term where there is none. */
export function kindOfConcept(term: string, gloss: string | null): ConceptKind {
  const lower = term.toLowerCase();
  // A model of data is drawn; a model of behaviour explains.
  if (/\b(?:data|dimensional|relational|entity\S*|conceptual|logical|physical) models?$/.test(lower)) return "artefact";
  const candidates = [gloss ? headOfGloss(gloss) : "", lower.split(" ").at(-1) ?? ""];
  for (const head of candidates.flatMap((word) => [word, word.replace(/ies$/, "y"), word.replace(/s$/, "")]))
    for (const [kind, nouns] of Object.entries(heads)) if (isKind(kind) && nouns.has(head)) return kind;
  if (
    /(?:itis|[aiu]ncy deficiency|emia|aemia|phrenia|phobia|pathy|algia|carcinoma|sclerosis|cirrhosis|thrombosis|osteoporosis|rhosis)$/.test(
      lower,
    )
  )
    return "condition";
  if (/(?:ing|sis|ation|ification)$/.test(lower)) return "process";
  return lower.endsWith("ology") ? "theory" : "thing";
}

function isKind(name: string): name is Exclude<ConceptKind, "thing"> {
  return name in heads;
}
