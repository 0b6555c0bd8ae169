import { stopWords } from "@curriculum/curriculum/language/stop-words.ts";
import { genericNouns, pointingAdjectives } from "./generic-nouns.ts";
import { keyOfSpan, type Span } from "./noun-phrase.ts";
import type { Token } from "./tag-text.ts";

const months =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/u;

const none: ReadonlySet<string> = new Set();

/**
 * Whether a span could name a concept by its form alone: no pointing words at its edges, a head that says something.
 * `defined` holds everyday words that this text defines ("A function is a named block of code"): there they are terms.
 */
export function isTermLike(tokens: readonly Token[], span: Span, defined: ReadonlySet<string> = none): boolean {
  const first = tokens[span.start]!;
  const last = tokens[span.end - 1]!;
  const count = span.end - span.start;
  if (count > 6) return false;
  if (!/\p{L}/u.test(last.text) || last.key.length < 2 || !/^[\p{L}\d"'“‘]/u.test(first.text)) return false;
  if (stopWords.has(first.lower) || stopWords.has(last.lower)) return false;
  // "minimum wage" begins with a word that mostly points, but the text defines it.
  if (pointingAdjectives.has(first.lower) && !isKnownCompound(tokens, span) && !defined.has(keyOfSpan(tokens, span)))
    return false;
  if (/\d{4}|[@/\\<>=]/u.test(first.text) || /^\d/u.test(first.text)) return false;
  for (let at = span.start; at < span.end; at += 1)
    if (months.test(tokens[at]!.lower) && tokens[at]!.lower !== "may") return false;
  if (count === 1)
    return (
      (!genericNouns.has(first.key) || defined.has(first.key)) &&
      (first.key.length > 3 || /^\p{Lu}{2,}$/u.test(first.text))
    );
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

/** Everyday words that stay so even where a sentence says "An example is a …". */
export const neverTerms: ReadonlySet<string> = new Set(
  "following example result problem effect reason way thing case part difference answer question idea goal fact point advantage disadvantage benefit purpose key issue solution step task aim challenge alternative exception conclusion consequence second third first person people man woman child user student teacher reader author book chapter section figure table link video website name word title today day year month week time place company firm team feature service temp instance".split(
    " ",
  ),
);

const pointers =
  /^(?:above|additional|another|each|every|few|final|first|following|fifth|fourth|last|latter|main|many|more|most|much|next|obvious|only|other|own|previous|same|second|several|some|such|third|various|whole|best|good|great|important|key|better|interesting|famous|popular|recent|similar|different|new|old|typical|particular|specific|certain|remaining|respective|entire|overall|usual|useful|necessary|possible|real|simple|special|true|early|late|large|small|big|huge)$/u;

/** Whether a phrase begins with a word that only points, orders or praises: no part of a name. */
export function pointsOnly(tokens: readonly Token[], span: Span): boolean {
  return pointers.test(tokens[span.start]!.lower);
}
