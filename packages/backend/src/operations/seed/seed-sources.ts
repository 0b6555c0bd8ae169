import type { BibliographicRecord } from "@curriculum/curriculum/model/source.ts";
import type { PassageKey } from "./seed-passages.ts";

export interface SeedSource {
  /** The passage that is stored of it. */
  passage: PassageKey;
  fileName: string;
  domain: string;
  record: BibliographicRecord;
  /** Chapters with their sections and the words of each. */
  chapters: readonly { title: string; sections: readonly (readonly [title: string, words: number])[] }[];
}

/** The section of each source that holds its passage; the first chapter's last. */
export const passageSection = "The chapter in brief";

/** Works of nobody, from a press that does not exist: development data must not put words into a real author's mouth. */
export const seedSources: readonly SeedSource[] = [
  {
    passage: "measures",
    fileName: "decisions-from-data.md",
    domain: "Business intelligence",
    record: {
      type: "textbook",
      title: "Decisions from data: A working reader",
      authors: [
        { family: "Hollowell", given: "Maren" },
        { family: "Penrith", given: "Idris" },
      ],
      published: "2025",
      publisher: "Sample Press",
      url: "https://example.org/library/decisions-from-data",
      language: "en",
    },
    chapters: [
      {
        title: "Asking and Measuring",
        sections: [
          ["What a decision needs", 1600],
          ["Counts, rates and baselines", 2100],
          ["Indicators, targets and thresholds", 2300],
          ["Fair comparison", 1500],
          [passageSection, 220],
        ],
      },
      {
        title: "Reading Results",
        sections: [
          ["Change and chance", 1800],
          ["Writing a finding", 1400],
          ["Disagreeing with a figure", 1200],
        ],
      },
    ],
  },
  {
    passage: "tables",
    fileName: "tables-that-hold.md",
    domain: "Data management",
    record: {
      type: "textbook",
      title: "Tables that hold: Quality and structure of small data sets",
      authors: [{ family: "Wraysbury", given: "Tomasz" }],
      published: "2024",
      publisher: "Sample Press",
      url: "https://example.org/library/tables-that-hold",
      language: "en",
    },
    chapters: [
      {
        title: "Sound Tables",
        sections: [
          ["What one row stands for", 1700],
          ["Keys and links", 1500],
          ["Facts and dimensions", 2200],
          ["Four tests of quality", 1900],
          [passageSection, 220],
        ],
      },
      {
        title: "Keeping Tables Sound",
        sections: [
          ["Checks at entry", 1300],
          ["Finding duplicates", 1600],
          ["The data dictionary", 1100],
        ],
      },
    ],
  },
  {
    passage: "reports",
    fileName: "good-practice-in-reporting.md",
    domain: "Data governance",
    record: {
      type: "professional-body",
      title: "Good practice in reporting and the care of data",
      authors: [{ literal: "Sample Guild of Analysts" }],
      published: "2025",
      publisher: "Sample Guild of Analysts",
      url: "https://example.org/library/good-practice-in-reporting",
      language: "en",
    },
    chapters: [
      {
        title: "Reports and Care",
        sections: [
          ["One reader, one page", 1400],
          ["Charts that can be read", 2000],
          ["Owners and access", 1500],
          ["Keeping, publishing and deleting", 1700],
          [passageSection, 220],
        ],
      },
      {
        title: "Working Together",
        sections: [
          ["Meetings about figures", 1200],
          ["Handing over a data set", 1000],
          ["Recommendations and their review", 1300],
        ],
      },
    ],
  },
];
