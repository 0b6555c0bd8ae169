/** British and American spelling of word families that our own sentences use. Matched inside words: "organisations", "Organised". */
const pairs: readonly (readonly [british: RegExp, american: string])[] = [
  [
    /\b((?:re)?organi|prioriti|summari|recogni|normali|standardi|critici|synthesi|emphasi|minimi|maximi|optimi|categori|generali|visuali|utili|formali|hypothesi|characteri|speciali|contextuali|theori|customi|finali|reali|memori|digiti|analogi)s(e[sdr]?|ing|ation(?:s|al)?|ers?)\b/gi,
    "$1z$2",
  ],
  [/\b(anal|paral|catal)ys(ed?|ing|ers?)\b/gi, "$1yz$2"],
  // "analyses" is also the plural noun: only before what a verb takes.
  [/\b(anal)yses (?=(?:the|an?|how|why|whether|each|at least|two|three)\b)/gi, "$1yzes "],
  [/\b(behavi|col|fav|lab|neighb|hon|rum|vap)our(\w*)\b/gi, "$1or$2"],
  [/\b(model|label|travel|cancel|signal|total|channel|level|fuel)l(ed|ing|er|ers)\b/gi, "$1$2"],
  [/\b(cent|met|lit|theat|fib)re(s?)\b/gi, "$1er$2"],
  [/\bprogramme(s?)\b/gi, "program$1"],
  [/\bjudgement(s?)\b/gi, "judgment$1"],
  [/\bartefact(s?)\b/gi, "artifact$1"],
  [/\b(def|off)ence(s?)\b/gi, "$1ense$2"],
  [/\blicence(s?)\b/gi, "license$1"],
  [/\bpractis(e[ds]?|ing)\b/gi, "practic$1"],
  [/\benrol(s|ment)?\b/gi, "enroll$1"],
  [/\bfulfil(s|ment)?\b/gi, "fulfill$1"],
  [/\bcatalogue(s?)\b/gi, "catalog$1"],
  [/\bwhilst\b/gi, "while"],
];

/** Text in which our own words are written in British English, spelled for the locale. British text is returned untouched. */
export function spellForLocale(text: string, locale: string): string {
  if (locale !== "en-US") return text;
  return pairs.reduce((spelled, [british, american]) => spelled.replace(british, american), text);
}
