/** Lower case and British spelling, so that "Analyze" and "analyse", "organize" and "organise" are one verb. */
export function normaliseVerb(verb: string): string {
  return verb
    .toLowerCase()
    .trim()
    .replace(/\s+/g, " ")
    .replace(/\b(anal|catal|paral)yz(e)\b/g, "$1ys$2")
    .replace(/\b(\w{3,})iz(e)\b/g, (whole, stem: string, end: string) =>
      endsInZ.has(whole) ? whole : `${stem}is${end}`,
    )
    .replace(/\bpractice\b/g, "practise")
    .replace(/\bprogramme\b/g, "program");
}

/** "-ize" belongs to the root in these, in British spelling too. */
const endsInZ = new Set(["resize", "downsize", "capsize", "seize", "assize"]);
