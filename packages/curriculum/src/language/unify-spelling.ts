/** British endings and stems with the American form that both are compared by. Order matters within one word only. */
const rules: readonly (readonly [RegExp, string])[] = [
  [/^([a-z]{3,})our(?=$|s$|ed$|ing$|al$|ally$|able$|ist$|ists$|less$|ful$|ite$|ites$|hood$)/, "$1or"],
  [/^([a-z]{3,})is(?=e$|ed$|es$|ing$|er$|ers$|ation$|ations$|ational$|able$)/, "$1iz"],
  [/ys(?=e$|ed$|er$|ers$|ing$)/, "yz"],
  [/^(cent|theat|spect|kilomet|centimet|millimet|met|lit|millilit|fib|calib|lust|meag)re(?=$|s$|d$)/, "$1er"],
  [/^([a-z]{3,})ogue(?=$|s$)/, "$1og"],
  [/^(def|off|lic|pret)ence(?=$|s$|d$)/, "$1ense"],
  [/^programme(?=$|s$)/, "program"],
  [/^grey/, "gray"],
  [/^sulph/, "sulf"],
  [/^(an|h|leuk|hyper|hypo|isch|bacter|septic|p|f|gyn|orthop|c|arch|encyclop)ae(?=[a-z]{3})/, "$1e"],
  [/^oe(?=[a-z]{4})/, "e"],
  [/^(f|man|hom)oe(?=[a-z]{3})/, "$1e"],
  [/rrhoea/, "rrhea"],
  [/aemia(?=$|s$)/, "emia"],
];

/**
 * One spelling for a lower-case word that British and American English write differently: "behaviour" → "behavior",
 * "organisation" → "organization", "anaemia" → "anemia". For comparing words, never for showing them: a word that
 * only looks British changes too ("exercise"), always in the same way.
 */
export function unifySpelling(word: string): string {
  let unified = word;
  for (const [pattern, replacement] of rules) unified = unified.replace(pattern, replacement);
  return unified;
}
