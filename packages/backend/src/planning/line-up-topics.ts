import { similarity, sumVectors, type TopicVectors } from "./topic-vectors.ts";
import type { Topic } from "./topic-tree.ts";

// Two chapters of different books that share this much treat one subject.
const sameSubject = 0.45;
// From this share of such chapters on, two books are two accounts of one field and are taught together.
const sameField = 0.3;

/**
 * All topics in one teaching line: a book's own order is kept; chapters of another book on the same field stand
 * beside their counterparts; a book on another field follows as a whole, the most related one first.
 */
export function lineUpTopics(topics: readonly Topic[], vectors: TopicVectors): Topic[] {
  const books = new Map<string, Topic[]>();
  for (const topic of topics) books.set(topic.documentId, [...(books.get(topic.documentId) ?? []), topic]);
  let line: Topic[] = [];
  for (const book of books.values()) line = joinBook(line, book, vectors);
  return line;
}

function joinBook(line: Topic[], book: Topic[], vectors: TopicVectors): Topic[] {
  const anchors = book.map((topic) => counterpart(topic, line, vectors));
  const shared = anchors.filter((anchor) => anchor >= 0).length;
  if (line.length === 0 || shared < 2 || shared < sameField * book.length) return joinWhole(line, book, vectors);
  const guests = new Map<number, Topic[]>();
  let place = -1;
  for (const [index, topic] of book.entries()) {
    // A chapter without counterpart follows the one before it in its own book.
    const anchor = anchors[index] ?? -1;
    place = anchor >= 0 ? anchor : place;
    guests.set(place, [...(guests.get(place) ?? []), topic]);
  }
  return [...(guests.get(-1) ?? []), ...line.flatMap((topic, index) => [topic, ...(guests.get(index) ?? [])])];
}

/** Puts a whole book behind the book it is most like, when that likeness stands out; else at the end. */
function joinWhole(line: Topic[], book: Topic[], vectors: TopicVectors): Topic[] {
  const own = sumVectors(book.map(vectors.of));
  const ends = line.flatMap((topic, index) =>
    line[index + 1]?.documentId === topic.documentId ||
    line.slice(index + 1).some((t) => t.documentId === topic.documentId)
      ? []
      : [index],
  );
  const likeness = ends.map((end) =>
    similarity(own, sumVectors(line.filter((topic) => topic.documentId === line[end]?.documentId).map(vectors.of))),
  );
  const best = likeness.indexOf(Math.max(0, ...likeness));
  const last = likeness.at(-1) ?? 0;
  // The order in which sources were given is kept unless another place is clearly better.
  const end = best >= 0 && (likeness[best] ?? 0) > 2 * last + 0.1 ? (ends[best] ?? line.length - 1) : line.length - 1;
  return [...line.slice(0, end + 1), ...book, ...line.slice(end + 1)];
}

function counterpart(topic: Topic, line: readonly Topic[], vectors: TopicVectors): number {
  let best = -1;
  let bestLikeness = sameSubject;
  for (const [index, other] of line.entries()) {
    if (other.documentId === topic.documentId) continue;
    const likeness = similarity(vectors.of(topic), vectors.of(other));
    if (likeness > bestLikeness) {
      best = index;
      bestLikeness = likeness;
    }
  }
  return best;
}
