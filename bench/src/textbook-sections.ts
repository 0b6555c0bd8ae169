import type { IndexedPassage } from "@curriculum/backend/retrieval/search-index.ts";
import { countWords } from "@curriculum/curriculum/language/words.ts";
import type { OpenstaxBook, OpenstaxModule } from "./openstax.ts";

/** A question whose right section is known. */
export interface SectionCase {
  text: string;
  /** "slug/module id". */
  section: string;
}

export interface SectionText {
  id: string;
  text: string;
}

const wordsInPassage = 180;

function isIntroduction(module: OpenstaxModule): boolean {
  return module.intro || /^introduction\b/i.test(module.title);
}

/** The book's running text in passages of about 180 words, never across a module; objectives and questions are left out. */
export function passagesOf(book: OpenstaxBook): IndexedPassage[] {
  const passages: IndexedPassage[] = [];
  for (const { path, modules } of book.chapters) {
    for (const module of modules) {
      let open: string[] = [];
      let words = 0;
      const close = (): void => {
        if (open.length === 0) return;
        passages.push({
          id: `${book.slug}/${module.id}#${passages.length}`,
          documentId: book.slug,
          sectionId: module.id,
          sectionPath: [...path, module.title],
          documentTitle: book.title,
          text: open.join("\n\n"),
        });
        open = [];
        words = 0;
      };
      for (const paragraph of module.paragraphs) {
        const length = countWords(paragraph);
        if (words > 0 && words + length > wordsInPassage * 1.25) close();
        open.push(paragraph);
        words += length;
        if (words >= wordsInPassage) close();
      }
      close();
    }
  }
  return passages;
}

/** Whole sections with their titles, for methods that know no passages. */
export function sectionTexts(book: OpenstaxBook): SectionText[] {
  return book.chapters.flatMap(({ modules }) =>
    modules
      .filter(({ paragraphs }) => paragraphs.length > 0)
      .map(({ id, title, paragraphs }) => ({ id: `${book.slug}/${id}`, text: [title, ...paragraphs].join("\n") })),
  );
}

/** Objectives of teaching sections; an introduction lists those of its whole chapter, which have no section of their own. */
export function outcomeCases(book: OpenstaxBook): SectionCase[] {
  return book.chapters.flatMap(({ modules }) =>
    modules
      .filter((module) => !isIntroduction(module) && module.paragraphs.length > 0)
      .flatMap(({ id, objectives }) => objectives.map((text) => ({ text, section: `${book.slug}/${id}` }))),
  );
}

/** Objectives of every module that is not marked as an introduction, chapter lists under other marks among them. */
export function everyOutcomeCase(book: OpenstaxBook): SectionCase[] {
  return book.chapters.flatMap(({ modules }) =>
    modules
      .filter(({ intro, paragraphs }) => !intro && paragraphs.length > 0)
      .flatMap(({ id, objectives }) => objectives.map((text) => ({ text, section: `${book.slug}/${id}` }))),
  );
}

/** Multiple-choice questions whose key the book prints, as stem and right option. */
export function stemCases(book: OpenstaxBook): SectionCase[] {
  return book.chapters.flatMap(({ modules }) =>
    modules
      .filter(({ paragraphs }) => paragraphs.length > 0)
      .flatMap(({ id, mcqs }) =>
        mcqs.flatMap(({ stem, options, key }) =>
          key === null ? [] : [{ text: `${stem} ${options[key]}`, section: `${book.slug}/${id}` }],
        ),
      ),
  );
}
