import type { StatementKind } from "@curriculum/curriculum/model/knowledge.ts";

/** First match wins: the order goes from the most certain wording to the vaguest. */
const rules: readonly (readonly [StatementKind, RegExp])[] = [
  [
    "definition",
    /^(?:refers? to|(?:is|are|can be) (?:defined|described|understood|thought of) as|means? (?!that)|denotes?|(?:is|are) the (?:term|name|word) )/iu,
  ],
  [
    "contrast",
    /^(?:differs?|(?:is|are) (?:very |quite |somewhat )?(?:different|distinct|distinguished|unlike|opposed)|(?:is|are) not (?:the same|just|only|simply|a |an |necessarily)|contrasts?|unlike)\b|\b(?:whereas|as opposed to|in contrast|rather than|unlike)\b/iu,
  ],
  [
    "part-of",
    /^(?:(?:is|are) (?:an? )?(?:important |integral |key |essential |major |central )?(?:parts?|components?|elements?|members?|subsets?|branch(?:es)?|subfields?|stages?|phases?) of|belongs? to|(?:is|are) (?:included|contained|found|located) in|(?:is|are) one (?:part|component|element) of)\b/iu,
  ],
  [
    "effect",
    /^(?:results? from|(?:is|are) (?:caused|produced|triggered|driven|determined|influenced|affected|shaped|brought about|created|generated) by|occurs?|happens?|arises?|stems?|(?:is|are) (?:due|the result)|depends? (?:on|upon)|varies with|comes? from|emerges?|originates?|develops? (?:when|from|as))\b/iu,
  ],
  [
    "procedure",
    /^(?:(?:is|are|can be|may be) (?:(?:also|often|usually|typically|then|easily) )?(?:calculated|computed|found|obtained|measured|estimated|determined|performed|conducted|written|created|derived|expressed|constructed|carried out|done|achieved|solved|prepared|diagnosed|treated|collected|identified) (?:by|using|with|as|from|through|in)|begins? (?:with|by)|starts? (?:with|by)|follows?|proceeds?|involves? \w+ing)\b/iu,
  ],
  [
    "purpose",
    /^(?:(?:(?:is|are|can be|may be) (?:(?:also|often|usually|typically|commonly|widely|generally|mainly|primarily) )*(?:used|designed|intended|needed|meant|employed|useful|applied|helpful)\b)|helps?|allows?|enables?|lets?|serves?|aims?|seeks?|provides?|ensures?|permits?|supports?|facilitates?|can help|can be used|tells?|describes?|measures?|shows?|displays?|specif(?:y|ies)|determines?|instructs?|explains?|identif(?:y|ies)|focus(?:es)?|protects?|stud(?:y|ies)|examines?|represents?|indicates?|gives?|handles?|returns?|stores?|carr(?:y|ies)|controls?|regulates?|monitors?)\b/iu,
  ],
  [
    "requirement",
    /^(?:requires?|needs?|must|should|demands?|cannot|has to|have to|(?:is|are) (?:required|necessary|essential|needed)|relies? on|rely on|assumes?|presupposes?|calls? for)\b/iu,
  ],
  [
    "consists-of",
    /^(?:consists?|(?:is|are) (?:made up|composed|comprised|divided|classified|organized|grouped|broken)|compris(?:e|es)|contains?|(?:has|have) (?:two|three|four|five|six|seven|several|many) |can be (?:divided|classified|broken|grouped|categorized)|encompass(?:es)?|combines?|incorporates?)\b/iu,
  ],
  [
    "example",
    /\bsuch as\b|\bfor example\b|^(?:(?:is|are) (?:an|one|another|a common|a good|common|good) examples?|examples?)\b/iu,
  ],
  ["consists-of", /^(?:includes?|involves?|features?|covers?)\b/iu],
  [
    "cause",
    /^(?:(?:can|may|will|could|also|often|usually|typically|generally|might|tends? to) )*(?:causes?|leads?|results? in|produces?|creates?|increases?|reduces?|decreases?|raises?|lowers?|affects?|influences?|contributes?|prevents?|improves?|stimulates?|triggers?|makes?|generates?|promotes?|changes?|drives?|shifts?|alters?|encourages?|discourages?|limits?|restricts?|forces?|strengthens?|weakens?|inhibits?|induces?|impairs?|motivates?|enhances?|slows?|minimizes?|maximizes?|eliminates?|causes|keeps?|converts?|releases?)\b/iu,
  ],
  [
    "quantity",
    /^(?:(?:is|are|was|were|equals?|averages?|totals?|costs?|accounts? for|ranges? (?:from|between)|exceeds?|consists of)\b)(?=.*(?:\d|\bpercent\b))/iu,
  ],
];

const relativeClause = /\b(?:that|which|who|whose|in which|where|used|for|of|by|to|with|when)\b/iu;

/** What a predicate says about its subject, told from its opening words. `isNotion` is false for "the X of Y is …". */
export function kindOfPredicate(predicate: string, isNotion: boolean): StatementKind {
  for (const [kind, rule] of rules) if (rule.test(predicate)) return kind;
  const noun =
    /^(?:is|are) (?:(?:simply|basically|essentially|generally|usually|also|often) )?(?:an?|any|one|the|all|another)\s(.*)$/iu.exec(
      predicate,
    );
  if (noun !== null) {
    if (
      isNotion &&
      relativeClause.test(noun[1] ?? "") &&
      !/^(?:is|are) (?:one|another|the (?:most|best|first|only|same|main))/iu.test(predicate)
    )
      return "definition";
    return "is-a";
  }
  if (/\d/u.test(predicate) && /(?:\bpercent|%|\$|\d{2,})/u.test(predicate)) return "quantity";
  return "property";
}
