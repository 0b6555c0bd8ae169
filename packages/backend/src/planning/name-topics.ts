import { levelsOfVerb } from "@curriculum/curriculum/bloom/verb-levels.ts";
import type { Concept } from "@curriculum/curriculum/model/knowledge.ts";
import { toTitleCase } from "@curriculum/curriculum/language/title-case.ts";
import { topicWithDescendants, type Topic } from "./topic-tree.ts";
import { mergeParallelTitles } from "./merge-parallel-titles.ts";
import { isFit, joinTitles, mostTitleWords, sharedPhrases, titleKey, titlePieces } from "./title-pieces.ts";
import { contentStems, similarity, unitLength, type TopicVector, type TopicVectors } from "./topic-vectors.ts";

interface Candidate {
  text: string;
  score: number;
}

/**
 * A title for a run of topics: a title of one of them, a piece of it, two pieces joined, or the leading concepts;
 * the one that speaks for most of the run's content. `book` is the title of the document that the run as good as
 * covers. Never one that is taken.
 */
export function nameTopics(...run: Parameters<typeof findTitle>): string {
  const [topics, concepts, , taken] = run;
  return findTitle(...run) ?? uniqueFallback(topics, concepts, taken);
}

/** The same, or null where every fitting title is taken. */
export function findTitle(
  topics: readonly Topic[],
  concepts: readonly Concept[],
  vectors: TopicVectors,
  taken: ReadonlySet<string>,
  book: string | null = null,
): string | null {
  const named = topics.filter((topic) => topic.title !== "");
  const roots = named.map((topic) => Math.sqrt(topic.words));
  const total = roots.reduce((sum, root) => sum + root, 0) || 1;
  const targets = named.map((topic, index) => ({
    topic,
    vector: vectors.of(topic),
    share: (roots[index] ?? 0) / total,
  }));
  const scoreOf = (cover: readonly number[], text: string): number =>
    targets.reduce((sum, target, index) => sum + target.share * (cover[index] ?? 0), 0) -
    lengthPrice(text) -
    framePrice(text, vectors);
  const part = sharedPart(topics);
  const terms = new Set(concepts.map((concept) => titleKey(concept.term)));
  const headings = named.flatMap(topicWithDescendants).map(({ title }) => new Set(contentStems(title)));
  const isInTitles = (term: string): boolean =>
    headings.some((heading) => contentStems(term).every((stem) => heading.has(stem)));
  const singles: Single[] = [
    ...named.map(({ title }) => ({ text: title, bonus: named.length === 1 ? 1 : named.length === 2 ? 0.12 : 0.08 })),
    ...[part, book].flatMap((text) => (text ? [{ text, bonus: 0.5 }] : [])),
    ...sharedPhrases(named.map(({ title }) => title))
      .filter((text) => text.includes(" ") || terms.has(titleKey(text)))
      .map((text) => ({ text, bonus: 0.3 })),
    ...named.flatMap(({ title }) =>
      titlePieces(title).map((text, place) => ({
        text,
        bonus: (named.length === 1 && place === 0 ? 0.2 : 0.05) - 0.05 * place,
      })),
    ),
    // A concept names one thing the sources teach, seldom the whole: it stands back behind their own titles.
    ...concepts
      .slice(0, 6)
      .map((concept) => ({ text: toTitleCase(concept.term), bonus: isInTitles(concept.term) ? -0.1 : -0.25 })),
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
        Math.max(similarity(vector, target.vector), isVague ? 0 : ownCover(text, target.topic.title, isWhole)),
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
            return [
              {
                text,
                score:
                  scoreOf(cover, text) + Math.min(a.bonus, b.bonus) + bothBonus(cover) - unevenPrice(a.text, b.text),
              },
            ];
          }),
        );
  const merged = mergeParallelTitles(named.map(({ title }) => [title, ...titlePieces(title)])).map(({ text, of }) => {
    const vector = textVector(text, vectors);
    const cover = targets.map((target, index) =>
      Math.max(similarity(vector, target.vector), of.has(index) ? 0.6 : 0, ownCover(text, target.topic.title, false)),
    );
    const share = targets.reduce((sum, target, index) => sum + (of.has(index) ? target.share : 0), 0);
    return { text, score: scoreOf(cover, text) + (share >= mostOfRun ? 0.25 : -0.1) };
  });
  const best = [...singles, ...merged, ...pairs]
    .filter(({ text }) => !taken.has(titleKey(text)))
    .toSorted((a, b) => b.score - a.score || (a.text < b.text ? -1 : 1))[0];
  return best?.text ?? null;
}

// A pattern that most of the run follows names the run.
const mostOfRun = 0.6;

/** "Entrepreneurship and Designing Structures": a thing and a doing make an uneven pair. */
function unevenPrice(a: string, b: string): number {
  const [first, second] = [a, b].map((text) => /^\p{L}{3,}ing \p{L}/u.test(text));
  // "Nutrition for Nurses and Minerals": the second seems to hang on the first one's preposition.
  const isHanging = / (?:for|of|in|with|on) /i.test(a) && !/ (?:for|of|in|with|on) /i.test(b);
  return (first === second ? 0 : 0.12) + (isHanging ? 0.12 : 0);
}

interface Single extends Candidate {
  bonus: number;
  isVague: boolean;
  cover: number[];
}

/** A section's own title speaks for it even where its words are rare in the text. */
function ownCover(text: string, title: string, isWhole: boolean): number {
  if (text === title) return 0.6;
  if (` ${title} `.includes(` ${text} `)) return 0.5;
  if (isWhole) return 0;
  const known = new Set(contentStems(title));
  const stems = contentStems(text);
  const share = stems.filter((stem) => known.has(stem)).length / Math.max(1, stems.length);
  // Most of the title's words: "Nutrition for Renal Wellness" speaks for "Nutritional Considerations for Renal Health".
  return stems.length > 1 && share >= 0.6 ? 0.5 * share : 0;
}

/** Words that every other title repeats, and heads that say nothing, make a title stiff; one such word is no fault. */
function framePrice(text: string, vectors: TopicVectors): number {
  const stems = [...new Set(contentStems(text))];
  const repeated = stems.filter(vectors.isCommonTitle).length;
  const isHollow = text.split(" ").some((word) => stiffWords.test(word));
  return 0.08 * Math.max(0, repeated - 1) + (isHollow ? 0.15 : 0);
}

const stiffWords = /^(?:considerations?|issues|aspects|approaches|implications)$/i;

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

function textVector(text: string, vectors: TopicVectors): TopicVector {
  const stems = contentStems(text);
  return unitLength(new Map(stems.map((stem) => [stem, vectors.rarity(stem)])));
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

function sharedPart(topics: readonly Topic[]): string | null {
  const part = topics[0]?.part ?? null;
  return topics.length > 1 && topics.every((topic) => topic.part === part && topic.documentId === topics[0]?.documentId)
    ? part
    : null;
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
