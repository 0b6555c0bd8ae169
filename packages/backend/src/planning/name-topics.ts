import { levelsOfVerb } from "@curriculum/curriculum/bloom/verb-levels.ts";
import type { Concept } from "@curriculum/curriculum/model/knowledge.ts";
import { toTitleCase } from "@curriculum/curriculum/language/title-case.ts";
import { isGenericTitle } from "./clean-title.ts";
import type { Topic } from "./topic-tree.ts";
import { contentStems, similarity, unitLength, type TopicVector, type TopicVectors } from "./topic-vectors.ts";

/** Longer titles do not stand in a table or a menu. */
const mostTitleWords = 8;

interface Candidate {
  text: string;
  score: number;
}

/**
 * A title for a run of topics: a title of one of them, a piece of it, two pieces joined, or the leading concepts;
 * the one that speaks for most of the run's content. `book` is the title of the document that the run as good as
 * covers. Never one that is taken.
 */
export function nameTopics(
  topics: readonly Topic[],
  concepts: readonly Concept[],
  vectors: TopicVectors,
  taken: ReadonlySet<string>,
  book: string | null = null,
): string {
  const named = topics.filter((topic) => topic.title !== "");
  const roots = named.map((topic) => Math.sqrt(topic.words));
  const total = roots.reduce((sum, root) => sum + root, 0) || 1;
  const targets = named.map((topic, index) => ({
    topic,
    vector: vectors.of(topic),
    share: (roots[index] ?? 0) / total,
  }));
  const scoreOf = (cover: readonly number[], text: string): number =>
    targets.reduce((sum, target, index) => sum + target.share * (cover[index] ?? 0), 0) - lengthPrice(text);
  const part = sharedPart(topics);
  const terms = new Set(concepts.map((concept) => titleKey(concept.term)));
  const singles: Single[] = [
    ...named.map(({ title }) => ({ text: title, bonus: named.length === 1 ? 1 : 0.12 })),
    ...[part, book].flatMap((text) => (text ? [{ text, bonus: 0.5 }] : [])),
    ...sharedPhrases(named)
      .filter((text) => text.includes(" ") || terms.has(titleKey(text)))
      .map((text) => ({ text, bonus: 0.3 })),
    ...named.flatMap(({ title }) =>
      titlePieces(title).map((text, place) => ({
        text,
        bonus: (named.length === 1 && place === 0 ? 0.2 : 0.05) - 0.03 * place,
      })),
    ),
    // A concept names one thing the sources teach, seldom the whole: it stands back behind their own titles.
    ...concepts.slice(0, 6).map((concept) => ({ text: toTitleCase(concept.term), bonus: -0.1 })),
  ]
    .filter(
      ({ text }) =>
        isFit(text) && (text === book || named.some(({ title }) => title === text) || isSubject(text, terms)),
    )
    .map(({ text, bonus }) => {
      const vector = textVector(text, vectors);
      const isWhole = text === book || named.some(({ title }) => title === text);
      const isVague = isVagueTitle(text, vectors, isWhole || terms.has(titleKey(text)));
      const cover = targets.map((target) =>
        Math.max(similarity(vector, target.vector), isVague ? 0 : ownCover(text, target.topic.title)),
      );
      const isLoose = !text.includes(" ") && !isWhole && !terms.has(titleKey(text));
      const worth = bonus - (isVague ? (isWhole ? 0.15 : 0.3) : 0) - (isLoose ? 0.22 : 0);
      return { text, cover, bonus: worth, isVague, score: scoreOf(cover, text) + worth };
    });
  const pairs: Candidate[] =
    named.length < 2
      ? []
      : singles.flatMap((a, first) =>
          singles.flatMap((b, second) => {
            // The one that stands for the earlier sections comes first.
            if (
              first === second ||
              centreOf(a.cover) > centreOf(b.cover) ||
              (centreOf(a.cover) === centreOf(b.cover) && first > second)
            )
              return [];
            const text = joinTitles(a.text, b.text);
            if (text === null) return [];
            const cover = a.cover.map((value, index) => Math.max(value, b.cover[index] ?? 0));
            return [{ text, score: scoreOf(cover, text) + Math.min(a.bonus, b.bonus) + bothBonus(cover) }];
          }),
        );
  const best = [...singles, ...pairs]
    .filter(({ text }) => !taken.has(titleKey(text)))
    .toSorted((a, b) => b.score - a.score || (a.text < b.text ? -1 : 1))[0];
  return best?.text ?? uniqueFallback(topics, concepts, taken);
}

interface Single extends Candidate {
  bonus: number;
  isVague: boolean;
  cover: number[];
}

/** A section's own title speaks for it even where its words are rare in the text. */
function ownCover(text: string, title: string): number {
  if (text === title) return 0.6;
  return ` ${title} `.includes(` ${text} `) ? 0.5 : 0;
}

/** Of two sections, a title that names both is the better one. */
function bothBonus(cover: readonly number[]): number {
  return cover.length === 2 && cover.every((value) => value >= 0.45) ? 0.18 : 0;
}

/** Where along the run a title's cover lies. */
function centreOf(cover: readonly number[]): number {
  const sum = cover.reduce((total, value) => total + value, 0) || 1;
  return cover.reduce((total, value, index) => total + value * index, 0) / sum;
}

// Lone words that need a complement to name anything.
const hollowWords =
  /^(?:impacts?|roles?|types?|uses?|problems?|issues?|approach(?:es)?|ways?|today|work|trends?|functions?|forms?|parts?|sources?|measures?|process(?:es)?|nature|causes?|effects?|strategies|considerations?)$/i;

/** A lone word names a subject when it is a concept, or a noun of a printed title; never when it is a bare verb. */
function isSubject(text: string, terms: ReadonlySet<string>): boolean {
  if (text.includes(" ")) return true;
  if (levelsOfVerb(text.toLowerCase()).length > 0 || hollowWords.test(text)) return false;
  return terms.has(titleKey(text)) || text.length >= 5;
}

/** Titles that differ only in small words or endings are one title. */
export function titleKey(title: string): string {
  return contentStems(title).join(" ");
}

function textVector(text: string, vectors: TopicVectors): TopicVector {
  const stems = contentStems(text);
  return unitLength(new Map(stems.map((stem) => [stem, vectors.rarity(stem)])));
}

function isFit(text: string): boolean {
  return text !== "" && text.split(" ").length <= mostTitleWords && !isGenericTitle(text) && !text.includes("?");
}

/** Five words are free; each further one must earn its place. */
function lengthPrice(text: string): number {
  return 0.03 * Math.max(0, text.split(" ").length - 5);
}

/** Words that stand all over the sources ("Business" in a business book, a phrase that opens every chapter) name nothing. */
function isVagueTitle(text: string, vectors: TopicVectors, isName: boolean): boolean {
  const stems = contentStems(text);
  if (stems.every((stem) => vectors.isCommonTitle(stem))) return true;
  // A chapter's whole title or a concept may be frequent: "Strings" names its chapter all the same.
  return !isName && stems.length === 1 && vectors.rarity(stems[0] ?? "") < vagueRarity;
}

// ln(1 + 1 / 0.12): the rarity of a stem that one section in eight shares.
const vagueRarity = 2.2;

/** The parts of a title that can stand alone: around "and", before "to" and "for"; the head first. */
export function titlePieces(title: string): string[] {
  // A question in disguise ("How Business Works") falls apart when cut.
  if (/^(?:how|why|when|where|what|who)\b/i.test(title)) return [];
  const pieces: string[] = [];
  if (/ and | & /.test(title)) pieces.push(...title.split(/, (?:and )?| and | & /));
  // The longest head first: "The Impact of Nutrition on Endocrine Wellness" without "Across the Lifespan".
  const head = /^(.+) (?:in|with|for|from|on|across|around|through|using|to) (.+)$/i.exec(title)?.[1];
  if (head && title.split(" ").length > mostTitleWords) return [withoutArticle(head), ...titlePieces(head)];
  const cut = /^(.+?) (?:in|with|for|from|on|across|around|through|using|to) (.+)$/i.exec(title);
  if (cut?.[1] && title.split(" ").length > 4) pieces.push(cut[1]);
  // "… to Promote Nutrition for Renal Wellness": what the purpose is about.
  const purpose = / to \p{Lu}\p{Ll}+ (.+)$/u.exec(title)?.[1];
  if (purpose) pieces.push(purpose);
  return pieces
    .map((piece) => withoutArticle(piece.replace(/^(?:to|your|its) /i, "")))
    .filter((piece) => /^\p{Lu}/u.test(piece) && piece.length > 3 && isPhrase(piece) && !leaningPiece.test(piece));
}

// Pieces that lean on what was cut away, or that name an action without its object.
const leaningPiece = /^(?:(?:how|why|when|where|what|who|related|other|more|future|large|some)\b.*|\w+ing)$/i;

function withoutArticle(text: string): string {
  return text.replace(/^(?:the|an?) (?=\S)/i, "").trim();
}

/** Phrases that open or close at least two titles: "Hypothesis Testing with …" and "Hypothesis Testing with …". */
function sharedPhrases(topics: readonly Topic[]): string[] {
  if (topics.length < 2) return [];
  const counts = new Map<string, number>();
  for (const topic of topics) {
    const words = topic.title.split(" ");
    const phrases = new Set<string>();
    for (let size = 1; size < words.length; size += 1) {
      phrases.add(words.slice(0, size).join(" "));
      phrases.add(words.slice(-size).join(" "));
    }
    phrases.add(topic.title);
    for (const phrase of phrases) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
  }
  const shared = [...counts].filter(([phrase, count]) => count >= 2 && count * 2 >= topics.length && isPhrase(phrase));
  // "Central Limit" says less than "Central Limit Theorem", which as many titles share.
  return shared
    .filter(
      ([phrase, count]) =>
        !shared.some(([other, same]) => same === count && other !== phrase && other.includes(phrase)),
    )
    .map(([phrase]) => toTitleCase(phrase));
}

const edgeWords = /^(?:and|or|of|the|a|an|to|in|for|with|on|by|from|at|as|across|using)$/i;

function isPhrase(phrase: string): boolean {
  const words = phrase.split(" ");
  return (
    phrase.length > 3 &&
    (words.at(-1) ?? "").length > 1 &&
    !edgeWords.test(words[0] ?? "") &&
    !edgeWords.test(words.at(-1) ?? "")
  );
}

function sharedPart(topics: readonly Topic[]): string | null {
  const part = topics[0]?.part ?? null;
  return topics.length > 1 && topics.every((topic) => topic.part === part && topic.documentId === topics[0]?.documentId)
    ? part
    : null;
}

/** "A and B", the second without its article, where neither is a chain already and they share no word; null otherwise. */
export function joinTitles(a: string, b: string): string | null {
  if (/\band\b|,|&|:/.test(`${a} ${b}`)) return null;
  const stems = new Set(contentStems(a));
  if (stems.size === 0 || contentStems(b).length === 0 || contentStems(b).some((stem) => stems.has(stem))) return null;
  const text = `${a} and ${withoutArticle(b)}`;
  return isFit(text) ? text : null;
}

function uniqueFallback(topics: readonly Topic[], concepts: readonly Concept[], taken: ReadonlySet<string>): string {
  const longer = concepts
    .slice(0, 12)
    .flatMap((a, index) =>
      concepts.slice(index + 1, 12).map((b) => joinTitles(toTitleCase(a.term), toTitleCase(b.term))),
    )
    .find((text) => text !== null && !taken.has(titleKey(text)));
  if (longer) return longer;
  const words = (topics.find((topic) => topic.title !== "")?.title ?? "Further Study").split(" ");
  const base = words.slice(0, mostTitleWords - 2).join(" ");
  for (const suffix of ["in Practice", "in Depth", "in Context", "in Review"]) {
    if (!taken.has(titleKey(`${base} ${suffix}`))) return `${base} ${suffix}`;
  }
  return base;
}
