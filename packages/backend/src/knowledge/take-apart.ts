import { lowerFirst } from "@curriculum/curriculum/language/capitalise.ts";
import type { StatementKind } from "@curriculum/curriculum/model/knowledge.ts";
import type { Mention } from "./find-mentions.ts";
import { qualityOfStatement } from "./statement-quality.ts";
import { kindOfPredicate } from "./statement-kind.ts";
import { findStatementSubject } from "./statement-subject.ts";
import type { TaggedSentence } from "./tagged-sentence.ts";
import { displayTerm, type WordCase } from "./word-case.ts";

/** A statement before it has ids. */
export interface StatementDraft {
  concept: number;
  object: number | null;
  kind: StatementKind;
  subject: string;
  predicate: string;
  quality: number;
}

/** Citations of authors and pointers to figures in brackets: no part of what is said. */
const bracketNoise =
  /\s*\((?:[^()]*(?:\b\d{4}\b|et al|n\.d\.)[^()]*|\s*|see\b[^()]*|[Ff]igure[^()]*|[Tt]able[^()]*|and)\)/gu;

/** The sentence as subject and predicate, when a concept is its subject; undefined otherwise or when it cannot stand alone. */
export function takeApart(
  sentence: TaggedSentence,
  mentions: readonly Mention[],
  wordCase: WordCase,
): StatementDraft | undefined {
  const { text, tokens } = sentence;
  const found = findStatementSubject(tokens, mentions);
  if (found === undefined) return undefined;
  const isName = (word: string): boolean => {
    const form = wordCase.formOf(word);
    return form !== undefined && form !== form.toLowerCase();
  };
  const subjectText = text.slice(tokens[found.start]!.start, tokens[found.end - 1]!.end).replaceAll(bracketNoise, "");
  const subject = lowerFirst(
    subjectText
      .replace(/,$/u, "")
      .replace(/,\s(?:or|also|sometimes|often|known|abbreviated|called)\s.*$/u, "")
      .trim(),
    isName,
  );
  const subjectInText = displayTerm(subject, wordCase, true);
  const predicate = text
    .slice(tokens[found.verb]!.start)
    .replaceAll(bracketNoise, "")
    .replaceAll(/\s+/gu, " ")
    .replace(/[.!]["”]?$/u, "")
    .trim();
  const isNotion = found.complement === 0 && found.modifiers === 0 && !/^the\s/iu.test(subject);
  const kind = kindOfPredicate(predicate, isNotion);
  const narrowing = found.modifiers * 2 + found.complement;
  const quality = qualityOfStatement({ sentence: text, subject: subjectInText, predicate, kind, narrowing });
  if (quality < leastQuality) return undefined;
  const object = mentions.find(({ start, concept }) => start >= found.verb && concept !== found.mention.concept);
  return {
    concept: found.mention.concept,
    object: object?.concept ?? null,
    kind,
    subject: subjectInText,
    predicate,
    quality,
  };
}

/** Below this a statement needs its context (read by hand over three books). */
const leastQuality = 0.3;
