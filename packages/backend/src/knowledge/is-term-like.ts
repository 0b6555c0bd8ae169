import { stopWords } from "@curriculum/curriculum/language/stop-words.ts";
import { genericNouns, pointingAdjectives } from "./generic-nouns.ts";
import type { Span } from "./noun-phrase.ts";
import type { Token } from "./tag-text.ts";

const months =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/u;

/** Whether a span could name a concept by its form alone: no pointing words at its edges, a head that says something. */
export function isTermLike(tokens: readonly Token[], span: Span): boolean {
  const first = tokens[span.start]!;
  const last = tokens[span.end - 1]!;
  const count = span.end - span.start;
  if (count > 6) return false;
  if (!/\p{L}/u.test(last.text) || last.key.length < 2 || !/^[\p{L}\d"'“‘]/u.test(first.text)) return false;
  if (stopWords.has(first.lower) || stopWords.has(last.lower)) return false;
  if (pointingAdjectives.has(first.lower) && !isKnownCompound(tokens, span)) return false;
  if (/\d{4}|[@/\\<>=]/u.test(first.text) || /^\d/u.test(first.text)) return false;
  for (let at = span.start; at < span.end; at += 1)
    if (months.test(tokens[at]!.lower) && tokens[at]!.lower !== "may") return false;
  if (count === 1) return !genericNouns.has(first.key) && (first.key.length > 3 || /^\p{Lu}{2,}$/u.test(first.text));
  // "kind of thing", "number of people": the head before "of" carries nothing.
  if (tokens[span.start + 1]?.lower === "of") return !genericHeads.has(first.key);
  return true;
}

/** Pointing words that also begin terms: "relative frequency", "standard deviation", "total cost". */
const alsoTechnical = new Set(
  "absolute actual average basic central common complex current direct effective excess fair fixed full general given independent individual initial internal key local long marginal mass maximum natural negative normal open optimal personal positive primary prior private public real relative simple single short significant social special standard total true various variable".split(
    " ",
  ),
);

function isKnownCompound(tokens: readonly Token[], span: Span): boolean {
  return span.end - span.start >= 2 && alsoTechnical.has(tokens[span.start]!.lower);
}

const genericHeads = new Set(
  "kind type sort number amount lot variety range series set part piece form example level percentage percent majority rest group list pair couple example portion case way bit use lack sense source aspect member end beginning one process increase decrease change result importance effect impact role cost benefit advantage value total concept idea notion term definition study field year day name purpose goal quality means".split(
    " ",
  ),
);
