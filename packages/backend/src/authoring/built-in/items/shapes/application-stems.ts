import { capitaliseFirst } from "@curriculum/curriculum/language/capitalise.ts";
import type { BloomLevel } from "@curriculum/curriculum/model/bloom-level.ts";
import { pickBy } from "../hash-text.ts";
import { citeSentence, type Entry, type Material } from "../gather-material.ts";
import { accountOf, type NamingStem } from "../name-questions.ts";
import type { Matter } from "../what-is-asked.ts";
import { contentStems } from "../content-stems.ts";
import { hasPronoun, standsAlone } from "../wording-faults.ts";
import { predicatesOf } from "./read-predicate.ts";
import { matterOfPredicate } from "./relation-stems.ts";
import { meetConcept } from "./meet-concept.ts";
import type { Scene } from "./scene.ts";

/** A need to be met and an example to be recognised take knowledge to a case; a definition in a scene asks for its name. */
const levelsOfScene: Readonly<Record<string, readonly BloomLevel[]>> = {
  "purpose-scene": ["Apply"],
  "example-scene": ["Apply"],
};
const named: readonly BloomLevel[] = ["Understand"];

/** The shape of a scene in which a concept is only met: it asks for less than one in which it is used. */
const meeting = "meeting";
const meetingCost = 0.9;
/** A scene that tells what somebody does or is, in the words of the definition. */
const namingScene = "definition-scene";
const toolAsk = "What fits this need?";

interface Told {
  shape: string;
  stem: string;
  passageId: string;
  sentence: string;
  matter: Matter;
}

/** A need made from what the source says the concept is for. */
function purposeNeeds(entry: Entry, scene: Scene, seed: string): Told[] {
  return predicatesOf(entry).flatMap((predicate) => {
    const { text, statement } = predicate;
    if (statement.kind !== "purpose") return [];
    const to =
      /^(?:is|are|can be) (?:\w+ly )?(?:used|designed|intended|needed|employed) to (.+)$/.exec(text)?.[1] ??
      /^(?:helps?|allows?|enables?) (?:people|organi[sz]ations|users|managers|researchers|companies|firms|teams|analysts|programmers|developers|nurses|clinicians) (?:to )?(.+)$/.exec(
        text,
      )?.[1];
    const forGerund = /^(?:is|are|can be) (?:\w+ly )?(?:used|designed|intended|needed|employed) for (\w+ing .+)$/.exec(
      text,
    )?.[1];
    const open =
      to !== undefined
        ? `${scene.Actor} needs to ${to}.`
        : forGerund !== undefined
          ? `${scene.Actor} needs something for ${forGerund}.`
          : null;
    if (open === null || hasPronoun(open)) return [];
    const ask = pickBy(`${seed}#ask`, ["What serves this purpose?", "What meets this need?", "What would do this?"]);
    const { passageId, sentence } = statement;
    return [
      {
        shape: "purpose-scene",
        stem: `${open} ${ask}`,
        passageId,
        sentence,
        matter: matterOfPredicate(entry, predicate),
      },
    ];
  });
}

/** The concept met at work, told by what somebody does or by what is the case, and not named. */
function definitionScene(entry: Entry, scene: Scene, seed: string, written: readonly string[]): Told | null {
  const { concept, gloss } = entry;
  if (gloss === null || concept.definition === null || !standsAlone(gloss.text)) return null;
  const told = tellScene(gloss.text, gloss.form, scene);
  const stem = told ?? meetConcept(entry, scene, seed, written);
  if (stem === null) return null;
  const { passageId, sentence } = concept.definition;
  return {
    // To look for a tool by what it has to do is more than to name what is before one.
    shape: told === null ? meeting : told.endsWith(toolAsk) ? "tool-scene" : namingScene,
    stem,
    passageId,
    sentence,
    matter: { kind: "meaning", stems: gloss.stems },
  };
}

// Nobody is at work on these.
const states = /^(?:having|being|lacking|feeling|becoming|belonging|existing|occurring|causing|resulting|consisting)\b/;

function tellScene(text: string, form: string, { Actor }: Scene): string | null {
  const process =
    /^(?:the |an? )?(?:\w+ )?(?:process|act|action|practice|activity|procedure) (?:of|in which|that|by which) (.+)$/.exec(
      text,
    );
  const doing = process !== null && /^\w+ing\b/.test(process[1]!) ? process[1]! : form === "gerund" ? text : null;
  // What a body or a market does is nobody's work.
  if (doing !== null && !states.test(doing) && /^\w+ing (?:the|an?|\w+s|new|how|what|which|whether)\b/.test(doing))
    return `${Actor} is ${doing}. Which term describes this work?`;
  const person =
    /^(?:an? |any )?(?:person|individual|someone|worker|employee|professional|manager|leader) (?:who|that) (.+)$/.exec(
      text,
    );
  if (person !== null) return `${Actor} meets a person who ${person[1]!}. Which term describes this person?`;
  const situation =
    /^(?:an? |the )?(?:situation|state|case|circumstance|event|point) (?:in which|where|when|at which) (.+)$/.exec(
      text,
    )?.[1];
  const when = /^when (.+)$/.exec(text)?.[1];
  if (situation !== undefined || when !== undefined)
    return `${Actor} reports that ${situation ?? when}. Which term describes this situation?`;
  const able = /^(?:the |an? )?(ability|tendency|willingness|failure|inability) to (.+)$/.exec(text);
  if (able !== null) return `${Actor} observes the ${able[1]!} to ${able[2]!}. Which term describes this?`;
  const tool =
    /^(an? (?:\w+ )?(?:tool|method|technique|procedure|approach|strategy|test|plan|document|report|statement|system|device|chart|graph|diagram|model)) (?:that|which|used to|designed to|used for|for) (.+)$/.exec(
      text,
    );
  return tool === null ? null : `${Actor} is looking for ${text}. ${toolAsk}`;
}

/** A scene that the source itself gives as an example, where it stands alone and hides the term. */
function exampleScenes(entry: Entry): Told[] {
  const names = [entry.concept.term, ...entry.concept.aliases].map((name) => name.toLowerCase());
  return entry.statements.flatMap((statement) => {
    if (statement.kind !== "example" || statement.quality < 0.5) return [];
    const told = statement.sentence.replace(
      /^(?:For example|For instance|As an example|Consider|Suppose that|Suppose),? /i,
      "",
    );
    const hidden = !names.some((name) => told.toLowerCase().includes(name));
    const words = told.split(" ").length;
    if (!hidden || words < 8 || words > 34 || !/[.!?]$/.test(told) || /\?/.test(told)) return [];
    if (!standsAlone(told.slice(0, -1)) || hasPronoun(told.split(" ").slice(0, 4).join(" "))) return [];
    const { passageId, sentence } = statement;
    const matter: Matter = { kind: "statement", stems: contentStems(told) };
    const stem = `${capitaliseFirst(told)} Which concept does this illustrate?`;
    return [{ shape: "example-scene", stem, passageId, sentence, matter }];
  });
}

/** Stems that set a short scene and ask which concept applies. */
export function applicationStems(material: Material, entry: Entry, scene: Scene, seed: string): NamingStem[] {
  const account = accountOf(entry);
  if (account === null) return [];
  const own = definitionScene(entry, scene, seed, material.written);
  const scenes = [...exampleScenes(entry), ...purposeNeeds(entry, scene, seed), ...(own === null ? [] : [own])];
  return scenes.flatMap(({ shape, stem, passageId, sentence, matter }) => {
    const citation = citeSentence(material, passageId, sentence);
    if (citation === null) return [];
    return [
      {
        shape,
        stemKind: "application" as const,
        levels: levelsOfScene[shape] ?? named,
        stem,
        citation,
        keyRationale: `${account} This is what the scene shows.`,
        explanation: matter.kind === "meaning" ? account : sentence,
        cost: shape === meeting ? meetingCost : 0,
        matter,
      },
    ];
  });
}
