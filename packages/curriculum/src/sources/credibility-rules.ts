import type { SourceType } from "../model/source.ts";

/**
 * The rule table of credibility: each group gives the points of its first row that fits, 100 in all.
 * The weights follow what reviewers of programs ask first: who stands behind a work, can it be found, is it current.
 */
export const typePoints: Record<SourceType, { points: number; rule: string }> = {
  "peer-reviewed": { points: 40, rule: "Peer-reviewed publication" },
  standard: { points: 38, rule: "Standard" },
  textbook: { points: 35, rule: "Textbook" },
  government: { points: 35, rule: "Government publication" },
  "professional-body": { points: 35, rule: "Publication of a professional body" },
  "academic-repository": { points: 28, rule: "Work in an academic repository" },
  report: { points: 22, rule: "Report" },
  "web-page": { points: 10, rule: "Web page" },
  other: { points: 5, rule: "Other kind of work" },
};

export const identifierPoints = {
  doi: { points: 20, rule: "Has a DOI" },
  isbn: { points: 20, rule: "Has a valid ISBN" },
  file: { points: 16, rule: "The file itself is in hand" },
  url: { points: 8, rule: "Has an address but no lasting identifier" },
  none: { points: 0, rule: "Has no identifier" },
};

export const authorshipPoints = {
  people: { points: 15, rule: "Names its authors" },
  body: { points: 12, rule: "Names a responsible body" },
  none: { points: 0, rule: "Names no author" },
};

/** Five years is the age that the admission rules call recent. Rows in order of age. */
export const recencyPoints = [
  { withinYears: 5, points: 15, rule: "Published in the last 5 years" },
  { withinYears: 10, points: 10, rule: "Published in the last 10 years" },
  { withinYears: 20, points: 5, rule: "Published in the last 20 years" },
];

export const olderPoints = { points: 0, rule: "Published more than 20 years ago" };
export const undatedPoints = { points: 0, rule: "Has no date" };

export const publisherPoints = {
  named: { points: 10, rule: "Names its publisher or journal" },
  none: { points: 0, rule: "Names no publisher" },
};
