/** Formulas on one line, as people type them in running text: "(a + b)/c", "x^2", "∑_(i=1)^n x_i". */

/** Brackets a part where it is more than one letter, number or word, and not bracketed already. */
export function grouped(part: string): string {
  const text = part.trim();
  if (/^(?:\p{L}?[′']*|[\p{N}.,]+|\p{L}{3,}|∞)$/u.test(text) || /^\([^()]*\)$/.test(text)) return text;
  return `(${text})`;
}

export function fraction(above: string, below: string): string {
  return `${grouped(above)}/${grouped(below)}`;
}

export function scripted(base: string, below: string | null, above: string | null): string {
  const low = below === null || below.trim() === "" ? "" : `_${grouped(below)}`;
  const high = above === null || above.trim() === "" ? "" : `^${grouped(above)}`;
  const sign = base.trim();
  // What a sum or an integral ranges over stands apart from its limits.
  return `${sign}${low}${high}${/^[∑∏∫∮⋃⋂]$/.test(sign) ? " " : ""}`;
}

export function root(radicand: string, degree: string | null): string {
  const sign = degree === null || degree.trim() === "" ? "√" : degree.trim() === "3" ? "∛" : `root_${grouped(degree)}`;
  return `${sign}(${radicand.trim()})`;
}

export function matrix(rows: readonly (readonly string[])[]): string {
  return `[${rows.map((row) => row.map((cell) => cell.trim()).join(", ")).join("; ")}]`;
}

/** Spaces around relations and sums, as typeset; "=" inside a bracketed limit stays tight. */
export function spaced(formula: string): string {
  return formula
    .replace(/\s+/g, " ")
    .replace(/\s*([=≠≈≤≥<>→⇒⇔∈])\s*/g, " $1 ")
    .replace(/([\p{L}\p{N})\]!])\s*([+−±×÷·])\s*(?=[\p{L}\p{N}(√∑∏∫[])/gu, "$1 $2 ")
    .replace(/_\(([^()]*?) = ([^()]*?)\)/g, "_($1=$2)")
    .trim();
}
