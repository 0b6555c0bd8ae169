import { lowerFirst } from "@curriculum/curriculum/language/capitalise.ts";
import type { StatementKind } from "@curriculum/curriculum/model/knowledge.ts";
import { followedSubject } from "./follow-subject.ts";
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
): FollowedStatement | undefined {
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
  const predicate = predicateFrom(text, tokens[found.verb]!.start);
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
    isPlural: found.isPlural,
    head: tokens[found.mention.end - 1]!.key,
  };
}

/** A sentence that goes on about the subject of the one before: "It reduces …". Its quality is that of a borrowed subject. */
export function takeApartFollowing(
  sentence: TaggedSentence,
  mentions: readonly Mention[],
  before: FollowedStatement,
): FollowedStatement | undefined {
  const { text, tokens } = sentence;
  const verb = followedSubject(tokens, before);
  if (verb === undefined) return undefined;
  const predicate = predicateFrom(text, tokens[verb]!.start);
  const kind = kindOfPredicate(predicate, false);
  const own = qualityOfStatement({ sentence: text, subject: before.subject, predicate, kind, narrowing: 0 });
  const quality = Math.round(own * followingWorth * 1000) / 1000;
  if (quality < leastQuality) return undefined;
  const object = mentions.find(({ start, concept }) => start >= verb && concept !== before.concept);
  return { ...before, object: object?.concept ?? null, kind, predicate, quality };
}

/** What a following sentence leans on. */
export type FollowedStatement = StatementDraft & { isPlural: boolean; head: string };

/** The reader must know the sentence before to see what is meant. */
const followingWorth = 0.7;

function predicateFrom(text: string, start: number): string {
  return text
    .slice(start)
    .replaceAll(bracketNoise, "")
    .replaceAll(/\s+/gu, " ")
    .replace(/[.!]["”]?$/u, "")
    .trim();
}

/** Below this a statement needs its context (read by hand over three books). */
const leastQuality = 0.3;
