import type { SectionKind } from "@curriculum/curriculum/model/document.ts";

export interface ApparatusTitle {
  kind: SectionKind;
  /** False where a teaching chapter could bear the title as well ("Solutions" in chemistry). */
  certain: boolean;
}

const what = "(?:chapter|section|module|unit|lesson|course|topic|lecture|week|session)";

/** Titles by which textbooks call their apparatus; the first match decides. */
const titles: { kind: SectionKind; certain: boolean; pattern: RegExp }[] = [
  {
    kind: "objectives",
    certain: true,
    pattern: new RegExp(
      `^(?:(?:intended |expected |key |student )?(?:learning|${what}) (?:objectives?|outcomes?|goals?|targets?|aims)|objectives|outcomes|aims and objectives|aims and outcomes|what you(?: wi|.)ll (?:learn|be able to do)(?: in this ${what})?|in this ${what},? you (?:wi|.)ll learn(?: (?:about|how|to).{0,20})?|(?:after|by the end of) .{0,60}you (?:should|will) (?:be able to|know|understand|learn).{0,20})$`,
    ),
  },
  {
    kind: "key-terms",
    certain: true,
    pattern: new RegExp(
      `^(?:(?:${what} )?(?:key|important|new|essential) (?:terms?|words?|vocabulary|terms and definitions|terminology|definitions)|(?:${what} |selected )?glossary(?: of (?:key )?terms)?|terms and definitions|list of (?:key )?terms|terms to (?:know|remember|learn))$`,
    ),
  },
  { kind: "key-terms", certain: false, pattern: /^(?:vocabulary|terminology|definitions|terms)$/ },
  {
    kind: "summary",
    certain: true,
    pattern: new RegExp(
      `^(?:${what} (?:summary|review|recap|wrap-?up|conclusions?|highlights)|summary(?: and (?:conclusions?|review|outlook|key (?:points|terms|takeaways)))?|summary of .{0,40}|key (?:points|takeaways|concepts|ideas|messages|learnings|facts)(?: and summary)?|key concepts and summary|points to remember|takeaways|in (?:summary|brief|a nutshell)|recap)$`,
    ),
  },
  { kind: "summary", certain: false, pattern: /^(?:review|conclusions?|concluding remarks|wrap-?up|highlights)$/ },
  {
    kind: "answer-key",
    certain: true,
    pattern: new RegExp(
      `^(?:answers?[ -]keys?|answers?|answers? (?:to|for) .{0,60}|solutions? (?:to|for) .{0,60}(?:exercises|problems|questions|activities).{0,20}|key to (?:the )?(?:exercises|questions).{0,20}|(?:${what}|model|sample|selected|exercise|quiz) (?:answers|solutions)|answers? and (?:explanations?|solutions?|rationales?)|solution key|.{0,30} (?:questions|quiz|exercises|test|problems):? (?:answers?|solutions?)(?: key)?)$`,
    ),
  },
  { kind: "answer-key", certain: false, pattern: /^solutions$/ },
  {
    kind: "review-questions",
    certain: true,
    pattern: new RegExp(
      `^(?:(?:${what} )?(?:review|revision|self-?assessment|self-?test|self-?check|multiple[- ]choice|comprehension|practice|end[- ]of[- ]${what}|study|knowledge check|recall) (?:questions?|quiz(?:zes)?|tests?)(?: and (?:answers|exercises|problems))?|${what} (?:quiz|test|questions|assessment)|questions for (?:review|discussion|revision)|(?:check|test) (?:your|yourself|my)(?: .{0,30})?|knowledge check|concept checks?|check(?:ing)? for understanding|self-?(?:test|check|quiz|assessment)|quiz(?:zes)?(?: \\d+)?|multiple[- ]choice|review questions .{0,30})$`,
    ),
  },
  { kind: "review-questions", certain: false, pattern: /^(?:questions|assessment|test|review)$/ },
  {
    kind: "exercises",
    certain: true,
    pattern: new RegExp(
      `^(?:(?:${what} |practice |review |end[- ]of[- ]${what} |programming |homework |additional |further )?exercises|(?:${what} |practice |review |homework |additional |supplementary )problems|problem sets?|(?:critical thinking|discussion|thought|essay|short[- ]answer|personal application|free[- ]response|homework|open-ended|reflection|application)(?: (?:questions|exercises|activities|problems))|problems and (?:exercises|questions|applications)|questions and (?:exercises|problems)|exercises and (?:problems|questions)|homework(?: assignments?)?|try it(?: yourself| out)?|bringing it together: homework|practice questions and problems)$`,
    ),
  },
  { kind: "exercises", certain: false, pattern: /^(?:problems|practice|assignments?|activities|exercise(?: \d+)?)$/ },
  {
    kind: "further-reading",
    certain: true,
    pattern:
      /^(?:further|suggested|additional|recommended|supplementary|selected|optional) (?:readings?|resources|study|sources|references|reading list|readings and resources)|for further (?:reading|study|information)|reading list$/,
  },
  {
    kind: "references",
    certain: true,
    pattern: new RegExp(
      `^(?:(?:${what} |list of |selected |cited )?references|(?:selected |annotated )?bibliography|works? cited|literature cited|end ?notes|${what} notes|references and (?:notes|further reading|bibliography))$`,
    ),
  },
  { kind: "references", certain: false, pattern: /^(?:notes|sources|literature|citations)$/ },
  {
    kind: "contents",
    certain: true,
    pattern:
      /^(?:(?:table of |brief |detailed |short )?contents|contents at a glance|list of (?:figures|tables|abbreviations|illustrations|boxes)(?: and .{0,20})?)$/,
  },
  {
    kind: "index",
    certain: true,
    pattern: /^(?:(?:subject|author|name|general|alphabetical) index|index|index of .{0,30})$/,
  },
  {
    kind: "front-matter",
    certain: true,
    pattern:
      /^(?:preface(?: to .{0,40})?|foreword(?: by .{0,40})?|acknowledge?ments?|dedication|copyright(?: .{0,30})?|title page|half title|imprint|about (?:this|the) (?:book|text|textbook|edition|series|course book)|about the authors?|about the (?:contributors?|editors?)|how to use this book|contributors|reviewers|licen[cs]e(?: .{0,30})?|publication (?:data|information)|attribution)$/,
  },
  {
    kind: "back-matter",
    certain: true,
    pattern: /^(?:appendi(?:x|ces)|afterword|colophon|(?:image |photo |picture )?credits|errata|addenda)$/,
  },
];

/** The apparatus that a title names ("Key Terms", "Answers to odd-numbered problems"); null for a teaching title. */
export function apparatusKind(title: string): ApparatusTitle | null {
  const plain = title
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, " ")
    .replace(/[\s.:…!?*]+$/, "")
    .trim();
  if (plain === "" || plain.length > 120) return null;
  for (const { kind, certain, pattern } of titles) if (pattern.test(plain)) return { kind, certain };
  return null;
}
