import { capitaliseFirst } from "@curriculum/curriculum/language/capitalise.ts";
import { pickBy } from "../hash-text.ts";
import { citeSentence, type Entry, type Material } from "../gather-material.ts";
import { accountOf, type NamingStem } from "../name-questions.ts";
import { hasPronoun, standsAlone } from "../wording-faults.ts";
import { predicatesOf } from "./read-predicate.ts";

const applied = ["Apply", "Understand", "Analyze"] as const;

interface Scene {
  shape: string;
  stem: string;
  passageId: string;
  sentence: string;
}

/** A scene made from what the source says the concept is for. */
function purposeScenes(entry: Entry, seed: string): Scene[] {
  return predicatesOf(entry).flatMap(({ text, statement }) => {
    if (statement.kind !== "purpose") return [];
    const to =
      /^(?:is|are|can be) (?:\w+ly )?(?:used|designed|intended|needed|employed) to (.+)$/.exec(text)?.[1] ??
      /^(?:helps?|allows?|enables?) (?:people|organi[sz]ations|users|managers|researchers|companies|firms|teams|analysts) (?:to )?(.+)$/.exec(
        text,
      )?.[1];
    const forGerund = /^(?:is|are|can be) (?:\w+ly )?(?:used|designed|intended|needed|employed) for (\w+ing .+)$/.exec(
      text,
    )?.[1];
    const actor = pickBy(`${seed}#actor`, ["A team", "A practitioner", "An organisation", "A new colleague"]);
    const open =
      to !== undefined
        ? `${actor} needs to ${to}.`
        : forGerund !== undefined
          ? `${actor} needs support in ${forGerund}.`
          : null;
    if (open === null || hasPronoun(open)) return [];
    const ask = pickBy(`${seed}#ask`, ["What serves this purpose?", "What meets this need?", "What would do this?"]);
    return [
      { shape: "purpose-scene", stem: `${open} ${ask}`, passageId: statement.passageId, sentence: statement.sentence },
    ];
  });
}

/** A scene made from the definition: the concept met in practice, described and not named. */
function definitionScene(entry: Entry, seed: string): Scene | null {
  const { concept, gloss } = entry;
  if (gloss === null || concept.definition === null || !standsAlone(gloss.text)) return null;
  const stem = wordScene(gloss.text, gloss.form, seed);
  return stem === null
    ? null
    : {
        shape: "definition-scene",
        stem,
        passageId: concept.definition.passageId,
        sentence: concept.definition.sentence,
      };
}

function wordScene(text: string, form: string, seed: string): string | null {
  const process =
    /^(?:the |an? )?(?:\w+ )?(?:process|act|action|practice|activity|procedure) (?:of|in which|that|by which) (.+)$/.exec(
      text,
    );
  const doing = process !== null && /^\w+ing\b/.test(process[1]!) ? process[1]! : form === "gerund" ? text : null;
  const actor = pickBy(`${seed}#actor`, ["A colleague", "A practitioner", "A trainee"]);
  if (doing !== null) return `${actor} is ${doing}. Which term describes this?`;
  const person =
    /^(?:an? |any )?(?:person|individual|someone|worker|employee|professional|manager|leader) (?:who|that) (.+)$/.exec(
      text,
    );
  if (person !== null) return `Consider a person who ${person[1]!}. Which term describes this person?`;
  const situation =
    /^(?:an? |the )?(?:situation|condition|state|case|circumstance|event|point) (?:in which|where|when|at which) (.+)$/.exec(
      text,
    )?.[1];
  const when = /^when (.+)$/.exec(text)?.[1];
  if (situation !== undefined || when !== undefined)
    return `Suppose that ${situation ?? when}. Which term describes this situation?`;
  const able = /^(?:the |an? )?(ability|tendency|willingness|failure|capacity|inability) to (.+)$/.exec(text);
  if (able !== null) return `A case study reports the ${able[1]!} to ${able[2]!}. Which term describes this?`;
  const tool =
    /^(an? (?:\w+ )?(?:tool|method|technique|procedure|approach|strategy|test|plan|document|report|statement|system|device|chart|graph|diagram|model)) (?:that|which|used to|designed to|used for|for) (.+)$/.exec(
      text,
    );
  if (tool !== null) return `${actor} is looking for ${text}. What fits this need?`;
  return null;
}

function noteOf(text: string, form: string): string {
  return form === "predicate" && /^(?:is|has|was|can|\p{Ll}+[^s]s)\b/u.test(text)
    ? `It ${text}`
    : capitaliseFirst(text);
}

// Glosses with no pattern of their own still make an honest, if plainer, scene.
function plainScene(entry: Entry, seed: string): Scene | null {
  const { concept, gloss } = entry;
  if (gloss === null || concept.definition === null || !standsAlone(gloss.text)) return null;
  const reads = gloss.form === "nominal" || gloss.form === "plural" || gloss.form === "gerund";
  const opening = reads
    ? pickBy(`${seed}#opening`, [
        `In a review of a case, a colleague points to ${gloss.text}.`,
        `While working through a case, a trainee comes across ${gloss.text}.`,
        `During a discussion of a case, a practitioner describes ${gloss.text}.`,
      ])
    : `A practitioner's notes on a case read: “${noteOf(gloss.text, gloss.form)}.”`;
  const ask = pickBy(`${seed}#ask`, [
    "Which concept does this show?",
    "Which term fits this case?",
    "Which concept is at work in this case?",
  ]);
  const { passageId, sentence } = concept.definition;
  return { shape: "plain-scene", stem: `${opening} ${ask}`, passageId, sentence };
}

/** A scene that the source itself gives as an example, where it stands alone and hides the term. */
function exampleScenes(entry: Entry): Scene[] {
  const names = [entry.concept.term, ...entry.concept.aliases].map((name) => name.toLowerCase());
  return entry.statements.flatMap((statement) => {
    if (statement.kind !== "example" || statement.quality < 0.5) return [];
    const told = statement.sentence.replace(
      /^(?:For example|For instance|As an example|Consider|Suppose that|Suppose),? /i,
      "",
    );
    const hidden = !names.some((name) => told.toLowerCase().includes(name));
    const words = told.split(" ").length;
    if (!hidden || words < 8 || words > 34 || !standsAlone(told) || hasPronoun(told.split(" ").slice(0, 4).join(" ")))
      return [];
    const scene = told.charAt(0).toUpperCase() + told.slice(1);
    return [
      {
        shape: "example-scene",
        stem: `${scene} Which concept does this illustrate?`,
        passageId: statement.passageId,
        sentence: statement.sentence,
      },
    ];
  });
}

/** Stems that set a short scene and ask which concept applies. */
export function applicationStems(material: Material, entry: Entry, seed: string): NamingStem[] {
  const fromDefinition = definitionScene(entry, seed) ?? plainScene(entry, seed);
  const scenes = [
    ...exampleScenes(entry),
    ...purposeScenes(entry, seed),
    ...(fromDefinition === null ? [] : [fromDefinition]),
  ];
  const account = accountOf(entry);
  return scenes.flatMap((scene) => {
    const citation = citeSentence(material, scene.passageId, scene.sentence);
    if (citation === null || account === null) return [];
    return [
      {
        shape: scene.shape,
        stemKind: "application" as const,
        levels: applied,
        stem: scene.stem,
        citation,
        keyRationale: `${account} The case shows exactly this.`,
        explanation: account,
      },
    ];
  });
}
