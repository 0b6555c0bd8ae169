import { contentOf } from "../items/read-item.ts";
import { splitSentences } from "../language/split-sentences.ts";

/** What a cited part of a curriculum says: sentences that are true or not, or topics that it names. */
export interface Stated {
  claims: readonly string[];
  topics: readonly string[];
}

type Part = Readonly<Record<string, unknown>>;

/**
 * What the citations of a part are to carry. `part` is whatever holds the list of citations: an item, an outcome, a
 * paragraph, a unit, an entry, a case or one of its questions, a skill; it is known by its fields, as stored parts
 * carry no other mark. Nothing is stated by what only names a place to read.
 */
export function statedBy(part: Part): Stated {
  if (typeof part["definition"] === "string") return claims([`${text(part, "term")}: ${text(part, "definition")}`]);
  if (Array.isArray(part["options"])) return choice(part);
  if (Array.isArray(part["premises"])) return pairs(part as MatchedPart);
  if (Array.isArray(part["steps"]))
    return {
      claims: [text(part, "explanation")],
      topics: (part["steps"] as { text: string }[]).map((step) => step.text),
    };
  if (typeof part["answer"] === "string")
    return claims([text(part, "stem").replaceAll(/(?:A\(n\) |an? )?_{3,}/gu, text(part, "answer"))]);
  if (Array.isArray(part["keyFacts"]))
    return told(
      tellings.flatMap((name) => list(part, name)),
      [],
    );
  // A task and a question of a case apply what the source says to a case of their own.
  if (typeof part["modelAnswer"] === "string")
    return told([text(part, "modelAnswer"), text(part, "prompt")], [text(part, "concept")]);
  if (typeof part["workplaceUse"] === "string") return skill(part);
  if (typeof part["verb"] === "string") return topics([...list(part, "concepts"), ...phrasesOf(text(part, "text"))]);
  if (Array.isArray(part["topics"])) return topics([...list(part, "topics"), text(part, "title")]);
  if (typeof part["basis"] === "string") {
    const said = text(part, "text");
    return { claims: sentencesOf(said), topics: phrasesOf(said) };
  }
  return topics([]);
}

function claims(of: readonly string[]): Stated {
  return { claims: of.filter((one) => one.trim() !== ""), topics: [] };
}

function topics(of: readonly string[]): Stated {
  return { claims: [], topics: of.filter((one) => one.trim() !== "") };
}

interface MatchedPart extends Part {
  premises: readonly { text: string; responseId: string }[];
  responses: readonly { id: string; text: string }[];
}

/** Each pair is a statement of its own, for which one of the cited passages stands. */
function pairs({ premises, responses }: MatchedPart): Stated {
  const names = new Map(responses.map((response) => [response.id, response.text]));
  return claims(premises.map((premise) => `${names.get(premise.responseId) ?? ""}: ${premise.text}`));
}

/** What is recalled must be said by the passage; what is applied need only be treated there. */
function choice(part: Part): Stated {
  const options = part["options"] as readonly { text: string; correct: boolean }[];
  const key = options.find(({ correct }) => correct)?.text ?? "";
  const isRecalled = part["stemKind"] === "definition" || part["stemKind"] === "relation";
  const said = [...sentencesOf(text(part, "explanation")), `${text(part, "concept")}: ${key}`];
  return { claims: said, topics: isRecalled ? [] : [text(part, "concept")] };
}

/** Clauses and, of the things that sentences list, those of several words. */
function told(said: readonly string[], named: readonly string[]): Stated {
  const things = said.flatMap(phrasesOf).filter((phrase) => contentOf(phrase).length > 1);
  return { claims: said.flatMap(clausesOf), topics: [...named, ...things].filter((one) => one.trim() !== "") };
}

function skill(part: Part): Stated {
  const activities = (part["activities"] ?? []) as readonly { description: string }[];
  const said = [
    text(part, "workplaceUse"),
    ...list(part, "assessmentCriteria"),
    ...activities.map(({ description }) => description),
  ];
  return { claims: said.flatMap(clausesOf), topics: phrasesOf(text(part, "name")) };
}

/** Where a case says what is the case, in it or in its field. */
const tellings = ["keyFacts", "misconceptions", "decisionPoints", "scenario"];

/** Words of meaning that a clause needs to say something by itself. */
const leastWords = 4;

/** Sentences, and their clauses: what a source says is often told within a sentence about the case in hand. */
function clausesOf(said: string): string[] {
  const sentences = sentencesOf(said);
  const clauses = sentences.flatMap((sentence) => sentence.split(/[;:]|, |\b(?:that|because|while|whereas)\b/iu));
  return [...sentences, ...clauses.filter((clause) => contentOf(clause).length >= leastWords)];
}

function sentencesOf(said: string): string[] {
  return splitSentences(said).map((sentence) => sentence.text);
}

/** What stands between commas, colons and "and": the things that a sentence lists. */
function phrasesOf(said: string): string[] {
  return said.split(/[,;:.()]|\b(?:and|or|with|using|by|from|of|to|for)\b/iu).filter((phrase) => phrase.trim() !== "");
}

function text(part: Part, name: string): string {
  const value = part[name];
  return typeof value === "string" ? value : "";
}

function list(part: Part, name: string): string[] {
  const value = part[name];
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}
