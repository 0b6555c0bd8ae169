import { contentOf } from "../items/read-item.ts";
import { assessSupport, nothingStated } from "./assess-support.ts";
import type { PassageReading } from "./read-passage.ts";
import type { Stated } from "./stated-by.ts";
import type { Support } from "./support.ts";

/**
 * How far one cited passage carries what is stated: a citation has to carry one of the sentences or to treat one of
 * the topics, not all of them, since a part may cite a passage for each.
 */
export function assessCitation(stated: Stated, passage: PassageReading): Support {
  let best: Support | null = null;
  const consider = (candidate: Support) => {
    if (best === null || candidate.score > best.score) best = candidate;
  };
  for (const claim of stated.claims) consider(assessSupport(claim, passage));
  for (const topic of stated.topics) {
    const stems = [...new Set(contentOf(topic))];
    if (stems.length === 0) continue;
    const terms = stems.filter((stem) => passage.stems.has(stem)).length / stems.length;
    consider({ score: terms, parts: { terms }, reason: `The passage treats of ${topic.trim()}.` });
  }
  return best ?? nothingStated;
}
