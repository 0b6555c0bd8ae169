import { createRequire } from "node:module";
import { keyOfWord } from "./key-of-term.ts";

export type PartOfSpeech = "noun" | "name" | "adjective" | "verb" | "auxiliary" | "adverb" | "other" | "punctuation";

/** One word or mark of a sentence. Hyphenated words, possessives and calls such as "print()" are one token each. */
export interface Token {
  text: string;
  lower: string;
  /** Lower case, singular, hyphens as spaces: equal for the forms of one term. */
  key: string;
  pos: PartOfSpeech | "determiner" | "preposition" | "pronoun" | "conjunction" | "possessive" | "number";
  /** Offsets in the sentence. */
  start: number;
  end: number;
}

const partOfTag: Record<string, Token["pos"]> = {
  NOUN: "noun",
  PROPN: "name",
  ADJ: "adjective",
  VERB: "verb",
  AUX: "auxiliary",
  ADV: "adverb",
  DET: "determiner",
  ADP: "preposition",
  PRON: "pronoun",
  CCONJ: "conjunction",
  SCONJ: "conjunction",
  NUM: "number",
  PUNCT: "punctuation",
  SYM: "punctuation",
};

/** What is used of the tagger; `its.pos` is compared by identity inside it, so it is passed on untouched. */
interface Tagger {
  readDoc: (text: string) => { tokens: () => { out: (part?: unknown) => string[] } };
  its: { pos: unknown };
}

// The package is CommonJS whose types claim a default export: required, it is what the types mean.
const require = createRequire(import.meta.url);
let tagger: Tagger | undefined;

/** Loaded at first use: 130 ms that commands without knowledge work need not pay. */
function loadTagger(): Tagger {
  const winkNLP: (model: unknown, pipe: string[]) => Tagger = require("wink-nlp");
  const model: unknown = require("wink-eng-lite-web-model");
  return winkNLP(model, ["sbd", "pos"]);
}

/** The words of one sentence with their parts of speech and offsets. */
export function tagText(text: string): Token[] {
  tagger ??= loadTagger();
  const tokens = tagger.readDoc(text).tokens();
  const words = tokens.out();
  const tags = tokens.out(tagger.its.pos);
  const result: Token[] = [];
  let cursor = 0;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index]!;
    const start = text.indexOf(word, cursor);
    if (start < 0) continue;
    const end = start + word.length;
    cursor = end;
    const last = result.at(-1);
    const touches = last !== undefined && last.end === start;
    const pos = partOfTag[tags[index]!] ?? "other";
    if (touches && joins(last, word, text.charAt(end))) {
      result[result.length - 1] = join(last, word, pos, end);
    } else {
      result.push({ text: word, lower: word.toLowerCase(), key: "", pos, start, end });
    }
  }
  for (const token of result) token.key = keyOfWord(token.text);
  return result;
}

function joins(last: Token, word: string, next: string): boolean {
  if (/^[-‐]$/u.test(word)) return /\p{L}$/u.test(last.text) && /\p{L}|\d/u.test(next);
  if (/\p{L}[-‐]$/u.test(last.text)) return /^[\p{L}\d]/u.test(word);
  if (/^['’]s?$/u.test(word)) return /\p{L}$/u.test(last.text) && last.pos !== "punctuation";
  if (word === "(") return next === ")" && /^[\w.]+$/.test(last.text);
  return word === ")" && last.text.endsWith("(") && last.text.length > 1;
}

function join(last: Token, word: string, pos: Token["pos"], end: number): Token {
  const text = last.text + word;
  return { text, lower: text.toLowerCase(), key: "", pos: joinedPart(last, word, pos), start: last.start, end };
}

function joinedPart(last: Token, word: string, pos: Token["pos"]): Token["pos"] {
  if (/^['’]/u.test(word)) return last.pos === "pronoun" ? "auxiliary" : "possessive";
  if (word === "(" || word === ")") return "noun";
  if (pos === "punctuation") return last.pos;
  // "well-known", "age-based": a participle after a hyphen qualifies.
  return pos === "noun" || pos === "name" ? pos : "adjective";
}
