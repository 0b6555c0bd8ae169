import { splitSentences } from "../language/split-sentences.ts";
import { stemWord } from "../language/stem-word.ts";
import { stopWords } from "../language/stop-words.ts";
import { wordsOf } from "../language/words.ts";
import type { ComparedTopic } from "./compared-program.ts";

/** A quotation stays readable in a table; a sentence that is longer is cut at a word, so it stays verbatim. */
const longest = 240;

/** The program's own words on a topic, verbatim: the sentence that names it best, else the first; else its title. */
export function quoteTopic({ title, names, text }: ComparedTopic): string {
  const wanted = new Set([title, ...names].flatMap(stemsOf));
  let best = "";
  let most = -1;
  for (const line of text.split("\n")) {
    for (const { text: sentence } of splitSentences(line)) {
      const held = new Set(stemsOf(sentence).filter((stem) => wanted.has(stem))).size;
      if (sentence.trim() === "" || held <= most) continue;
      best = sentence.trim();
      most = held;
    }
  }
  return cutAtWord(best === "" ? title : best);
}

function stemsOf(text: string): string[] {
  return wordsOf(text)
    .filter((word) => !stopWords.has(word))
    .map(stemWord);
}

function cutAtWord(text: string): string {
  if (text.length <= longest) return text;
  const end = text.lastIndexOf(" ", longest);
  return text.slice(0, end > 0 ? end : longest);
}
