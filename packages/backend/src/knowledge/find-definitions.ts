import type { DefinitionMatch, PatternInput } from "./definition-match.ts";
import { leadingSubject } from "./definition-subject.ts";
import { findNamings } from "./find-namings.ts";
import { findAsides } from "./find-asides.ts";
import { findTermUses } from "./find-term-uses.ts";
import type { Token } from "./tag-text.ts";

const explicit =
  /^(?:also |often |generally |typically |usually |simply |commonly )?(?:(?:refers?|referred|relates?) to|(?:is|are|was|can be|may be) (?:(?:often|generally|typically|usually|commonly|formally|best|sometimes) )?(?:defined|described|understood|thought of|regarded|viewed) as(?: being)?|means?(?! that)|denotes?|(?:is|are) the (?:term|name|word)s? (?:used )?(?:for|to describe|given to)|(?:is|are) (?:a|the) (?:general )?term (?:for|that (?:refers to|describes|means))|(?:is|are) used to (?:refer to|describe)|describes?) /iu;
const copula =
  /^(?:is|are)(?: (?:simply|basically|essentially|generally|usually|typically|often|also|really|just|actually|thus|therefore|then|both))* (?=\S)/iu;
const occasion = /^(?:occurs?|happens?|takes? place|exists?|arises?|results?) (?=when|if|whenever|where\b)/iu;
/** What a text states of a theory is what the theory is. */
const ideaHeads =
  /^(?:theory|hypothesis|law|principle|model|property|rule|theorem|perspective|view|approach|theories|effect|argument|doctrine|axiom)$/u;
const restrictive =
  /\b(?:that|which|who|whom|whose|where|when|of|for|to|by|used|in|with|between|from|at|among|on|having|made|containing|consisting|involving|designed|passed|given|representing|called|stored|created|assigned|written|caused|produced|based|characterized|computed|defined|intended)\b/iu;

/** Everything in the sentence that reads as the meaning of a term. The term need not be known before. */
export function findDefinitions(input: PatternInput): DefinitionMatch[] {
  return [...findBySubject(input), ...findNamings(input), ...findAsides(input), ...findTermUses(input)];
}

function findBySubject(input: PatternInput): DefinitionMatch[] {
  const { tokens } = input;
  const matches = matchesOfClause(input, 0);
  // "…, but a reward is anything that …": the second clause may be the one that defines.
  for (let at = 3; at < tokens.length - 4; at += 1) {
    const opens =
      tokens[at]!.text === ";" ||
      (tokens[at]!.text === "," && /^(?:but|and|while|whereas|so)$/u.test(tokens[at + 1]!.lower));
    if (!opens) continue;
    const from = tokens[at]!.text === ";" ? at + 1 : at + 2;
    for (const match of matchesOfClause(input, from)) matches.push({ ...match, strength: match.strength * 0.9 });
  }
  return matches;
}

function matchesOfClause({ text, tokens: all }: PatternInput, from: number): DefinitionMatch[] {
  const tokens = from === 0 ? all : all.slice(from);
  const found = matchesOfTokens(text, tokens);
  return from === 0
    ? found
    : found.map((match) => ({ ...match, term: { start: match.term.start + from, end: match.term.end + from } }));
}

function matchesOfTokens(text: string, tokens: readonly Token[]): DefinitionMatch[] {
  const subject = leadingSubject(tokens);
  if (subject === undefined) return [];
  const next = tokens[subject.next];
  if (next === undefined) return [];
  const rest = text.slice(next.start).replace(/[.!]["”]?$/u, "");
  const { term } = subject;
  // "The demand for …" is about a certain one; "A demand curve", "Demand" about the notion.
  const certainty = subject.determiner === "the" ? 0.75 : 1;
  const named = explicit.exec(rest);
  if (named) {
    const verb = named[0].trim().toLowerCase();
    // "Economists refer to the delay as the lag": the subject names, it is not named.
    if (/^(?:refers?|relates?) to/iu.test(named[0]) && /\sas\s/u.test(rest)) return [];
    // "Reinforcement means you are …": a clause, no noun phrase.
    if (/^(?:you|we|i|he|she|they|it|there|nothing|something|that)\b/iu.test(rest.slice(named[0].length)))
      return [{ pattern: "explicit", term, gloss: "", strength: 0.5 }];
    const isPlain = /^(?:describes?|means?|relates? to)$/u.test(verb);
    return [
      { pattern: "explicit", term, gloss: rest.slice(named[0].length), strength: (isPlain ? 0.7 : 1) * certainty },
    ];
  }
  const state =
    /^(?:simply |essentially )?means that (?=\S)(?!(?:you|we|i|he|she|they|it|this|there|if|when|your|our)\b)/iu.exec(
      rest,
    );
  // "Scarcity means that …" says what it is; "A higher price means that …" says what follows.
  if (state && subject.determiner === "" && subject.term.end - subject.term.start === 1)
    return [{ pattern: "idea", term, gloss: `a situation in which ${rest.slice(state[0].length)}`, strength: 0.65 }];
  const is = copula.exec(rest);
  if (is) {
    const gloss = rest.slice(is[0].length);
    const strength = copulaStrength(gloss, tokens, subject.next) * certainty;
    return strength > 0 ? [{ pattern: "copula", term, gloss, strength }] : [];
  }
  const idea = /^(?:states|says|holds|argues|suggests|proposes|asserts|claims|predicts) that (?=\S)/u.exec(rest);
  if (idea && ideaHeads.test(tokens[subject.term.end - 1]!.lower))
    return [{ pattern: "idea", term, gloss: `the idea that ${rest.slice(idea[0].length)}`, strength: 0.8 }];
  if (occasion.test(rest)) return [{ pattern: "occasion", term, gloss: `what ${rest}`, strength: 0.6 * certainty }];
  const label = /^[:–—]\s+(?=\S)/u.exec(rest);
  if (label && subject.phraseStart === 0) {
    const gloss = rest.slice(label[0].length);
    const isGloss =
      /^(?:an?|the|any|one)\s/iu.test(gloss) || restrictive.test(gloss.split(/\s+/u).slice(0, 6).join(" "));
    if (isGloss && gloss.length > 20) return [{ pattern: "label", term, gloss, strength: 0.7 }];
  }
  return [];
}

/** "is a … that …" defines; "is important", "is a good idea", "is called" do not. */
function copulaStrength(gloss: string, tokens: readonly Token[], at: number): number {
  if (
    /^(?:called|known|referred|termed|named|defined|not|an example|one example|the same|an important|part of|the reason|the most|the best|the first|the only)\b/iu.test(
      gloss,
    )
  )
    return /^(?:an important|one)\b/iu.test(gloss) ? 0.3 : 0;
  const words = gloss.split(/\s+/u);
  if (words.length < 3) return 0;
  const isNounPhrase = /^(?:an?|any|the|one|all|those|two|three|several|anything|something|anyone)\s/iu.test(gloss);
  if (isNounPhrase)
    return restrictive.test(words.slice(2, 12).join(" ")) ? (/^an?\s/iu.test(gloss) ? 0.95 : 0.85) : 0.45;
  // "Stakeholders are individuals who …": a bare plural or mass noun.
  const afterVerb = tokens.findIndex((token, index) => index > at && token.pos !== "adverb");
  const head = tokens[afterVerb];
  if (head === undefined || /(?:ed|ing|er)$/u.test(head.lower)) return 0;
  const isBareNoun = head.pos === "noun" || (head.pos === "adjective" && tokens[afterVerb + 1]?.pos === "noun");
  return isBareNoun && restrictive.test(words.slice(1, 8).join(" ")) ? 0.7 : 0;
}
