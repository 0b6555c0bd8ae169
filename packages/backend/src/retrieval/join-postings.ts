import { growingArray, push, trimmed } from "./growing-array.ts";
import type { JoinedTerms } from "./join-terms.ts";
import { isGone } from "./part-numbers.ts";
import type { PartNumbers } from "./part-numbers.ts";
import { appendPosting, copyBlock, endTerm, postingWriter, writtenPostings } from "./posting-writer.ts";
import { eachInBlock } from "./postings.ts";
import type { SearchIndex } from "./search-index.ts";

type Postings = Pick<
  SearchIndex,
  | "passageFrequency"
  | "sectionFrequency"
  | "termBlock"
  | "blockPassage"
  | "blockByte"
  | "postings"
  | "termTitle"
  | "titleSection"
  | "titleCounts"
>;

/** Joins the postings of all parts term by term, without what is gone. Blocks that nothing left are copied as they are. */
export function joinPostings(
  parts: readonly SearchIndex[],
  places: readonly PartNumbers[],
  joined: JoinedTerms,
): Postings {
  const vocabulary = joined.terms.length;
  const passageFrequency = new Uint32Array(vocabulary);
  const sectionFrequency = new Uint32Array(vocabulary);
  const termBlock = new Uint32Array(vocabulary + 1);
  const termTitle = new Uint32Array(vocabulary + 1);
  const titleSection = growingArray((size) => new Uint32Array(size));
  const titleCounts = growingArray((size) => new Uint8Array(size));
  const writer = postingWriter(parts.reduce((sum, part) => sum + part.postings.length, 0));
  // By part and section, plus one: the last joined term that a lost section held in its titles, or held at all.
  const titledTerm = parts.map((part) => new Uint32Array(part.sectionIds.length));
  const lostTerm = parts.map((part) => new Uint32Array(part.sectionIds.length));

  for (let term = 0; term < vocabulary; term += 1) {
    for (let holder = joined.start[term]!; holder < joined.start[term + 1]!; holder += 1) {
      const partNumber = joined.holderPart[holder]!;
      const own = joined.holderTerm[holder]!;
      const part = parts[partNumber]!;
      const { sections, passages, goneBefore } = places[partNumber]!;
      const [titled, lost] = [titledTerm[partNumber]!, lostTerm[partNumber]!];
      passageFrequency[term]! += part.passageFrequency[own]!;
      sectionFrequency[term]! += part.sectionFrequency[own]!;

      for (let at = part.termTitle[own]!; at < part.termTitle[own + 1]!; at += 1) {
        const section = part.titleSection[at]!;
        if (sections[section] === isGone) {
          // A section titled with the term: all its passages hold it, whatever their bodies say.
          titled[section] = term + 1;
          passageFrequency[term]! -= part.sectionStart[section + 1]! - part.sectionStart[section]!;
          sectionFrequency[term]! -= 1;
          continue;
        }
        push(titleSection, sections[section]!);
        for (let field = 0; field < 3; field += 1) push(titleCounts, part.titleCounts[at * 3 + field]!);
      }

      for (let block = part.termBlock[own]!; block < part.termBlock[own + 1]!; block += 1) {
        const first = part.blockPassage[block]!;
        // The next block's first passage bounds this one; the last block of a term may reach to the end.
        const end = block + 1 < part.termBlock[own + 1]! ? part.blockPassage[block + 1]! : passages.length;
        const isWhole = goneBefore[first] === goneBefore[end];
        if (isWhole && copyBlock(writer, part, block, passages[first]!)) continue;
        eachInBlock(part, block, (passage, count) => {
          const place = passages[passage]!;
          if (place !== isGone) {
            appendPosting(writer, place, count);
            return;
          }
          const section = part.sectionOfPassage[passage]!;
          if (titled[section] === term + 1) return;
          passageFrequency[term]! -= 1;
          if (lost[section] !== term + 1) sectionFrequency[term]! -= 1;
          lost[section] = term + 1;
        });
      }
    }
    endTerm(writer);
    termBlock[term + 1] = writer.blockPassage.length;
    termTitle[term + 1] = titleSection.length;
  }
  return {
    passageFrequency,
    sectionFrequency,
    termBlock,
    ...writtenPostings(writer),
    termTitle,
    titleSection: trimmed(titleSection),
    titleCounts: trimmed(titleCounts),
  };
}
