import type { Formula, Operation } from "./formula.ts";
import { readQuantity } from "./read-quantity.ts";

type Read = Pick<Formula, "operation" | "left" | "right">;

interface Wording {
  operation: Operation;
  /** What stands before the first part. */
  opens: RegExp;
  /** What stands between the two. */
  joins: RegExp;
  /** "subtracting B from A" names the second part first. */
  isReversed?: true;
}

const wordings: readonly Wording[] = [
  { operation: "ratio", opens: /^(?:the )?ratio (?:of|between) /i, joins: / (?:to|and) /g },
  { operation: "ratio", opens: /^(?:the (?:amount|value|figure|result) obtained by )?dividing /i, joins: / by /g },
  { operation: "ratio", opens: /^/, joins: /,? divided by | ÷ | \/ /g },
  { operation: "difference", opens: /^the difference (?:in \w+ )?between /i, joins: / and /g },
  {
    operation: "difference",
    opens: /^(?:the (?:amount|value|figure|result) obtained by )?subtracting /i,
    joins: / from /g,
    isReversed: true,
  },
  { operation: "difference", opens: /^/, joins: / (?:minus|less|−|–) /g },
  { operation: "product", opens: /^(?:the (?:amount|value|figure|result) obtained by )?multiplying /i, joins: / by /g },
  { operation: "product", opens: /^the product of /i, joins: / and /g },
  { operation: "product", opens: /^/, joins: /,? (?:multiplied by|times|×) /g },
  { operation: "sum", opens: /^the sum of /i, joins: / and /g },
  { operation: "sum", opens: /^(?:the (?:amount|value|figure|result) obtained by )?adding /i, joins: / (?:to|and) /g },
  { operation: "sum", opens: /^/, joins: / (?:plus|\+) /g },
];

// Where a sentence goes on to something else than the sum.
const end =
  /[;,.](?=\s|$)|\s(?:when|where|that|which|because|so that|as determined|expressed|during|over|for the (?:year|firm|period))\s/;
// Another step of the sum must not be lost with the rest.
const step =
  /\b(?:divid\w*|multipl\w*|subtract\w*|add(?:ed|ing)?|minus|plus|times|less|squared?|root|percent\w*|per cent|100)\b|[=÷×√^%+]/i;

/** "the square root of n", "n minus one": what is done to the second part of a ratio before the division. */
function readDivisor(words: string): { operation: Operation; words: string } {
  const root = /^the (?:positive )?square root of (.+)$/i.exec(words)?.[1];
  if (root !== undefined) return { operation: "root-ratio", words: root };
  const reduced = /^(.+?),? (?:minus|less|−|–|-) (?:one|1)$/i.exec(words)?.[1];
  const difference = /^the difference (?:of|between) (.+) and (?:one|1)$/i.exec(words)?.[1];
  const less = reduced ?? difference;
  return less === undefined ? { operation: "ratio", words } : { operation: "reduced-ratio", words: less };
}

/** "…, when the expenses are more than the revenues": what is taken away is the larger part. */
function isNegative(rest: string, right: string): boolean {
  const larger = /\b(?:when|if|where) (?:the )?(.+?) (?:is|are) (?:more|greater|larger|higher) than\b/i.exec(rest)?.[1];
  const exceeding = /\b(?:when|if|where) (?:the )?(.+?) exceeds?\b/i.exec(rest)?.[1];
  return (larger ?? exceeding) === right;
}

function readWording(text: string, { operation, opens, joins, isReversed }: Wording): Read | null {
  const opening = opens.exec(text);
  if (opening === null) return null;
  const body = text.slice(opening[0].length);
  for (const join of body.matchAll(joins)) {
    const first = body.slice(0, join.index);
    const rest = body.slice(join.index + join[0].length);
    const cut = end.exec(rest)?.index ?? rest.length;
    if (step.test(rest.slice(cut).split(/[;.]\s/)[0]!)) continue;
    const [a, b] = isReversed ? [rest.slice(0, cut), first] : [first, rest.slice(0, cut)];
    const divisor = operation === "ratio" ? readDivisor(b) : { operation, words: b };
    const [left, right] = [readQuantity(a), readQuantity(divisor.words)];
    if (left === null || right === null || left.name === right.name) continue;
    if (isNegative(rest.slice(cut), right.name)) continue;
    return { operation: divisor.operation, left, right };
  }
  return null;
}

/** Two sizes set against each other in one compound: "the ratio of waist-to-hip circumferences". */
function readCompound(text: string): Read | null {
  const [, a, b, size] = /^the ratio of (\p{L}+)-to-(\p{L}+) (\p{L}+?)s?(?=$|[;,.])/iu.exec(text) ?? [];
  const [left, right] = [readQuantity(`${a} ${size}`), readQuantity(`${b} ${size}`)];
  return size === undefined || left === null || right === null ? null : { operation: "ratio", left, right };
}

/**
 * The sum that a clause states in words or signs, if it states one of two measurable quantities: "the ratio of total
 * liabilities to owners' equity", "subtracting all expenses from revenues". `clause` begins where the sum begins.
 */
export function readFormula(clause: string): Read | null {
  const text = clause.trim().replace(/[.\s]+$/, "");
  for (const wording of wordings) {
    const read = readWording(text, wording);
    if (read !== null) return read;
  }
  return readCompound(text);
}
