import { withArticle } from "@curriculum/curriculum/language/article.ts";
import { capitaliseFirst } from "@curriculum/curriculum/language/capitalise.ts";
import type { Setting } from "../../setting/setting.ts";
import { hashText } from "../hash-text.ts";

/** Who meets a concept at work, and on what: words for the stems of one item. */
export interface Scene {
  /** "a senior nurse" */
  actor: string;
  /** "A senior nurse" */
  Actor: string;
  /** "a patient case" */
  work: string;
  /** "care plan" */
  product: string;
  /** "patients and their families" */
  reader: string;
}

function pick<T>(values: readonly T[], seed: string): T {
  return values[hashText(seed) % values.length]!;
}

/** A scene in the field that the module belongs to; the same seed gives the same one. */
export function setScene(setting: Setting, seed: string): Scene {
  const actor = withArticle(pick(setting.roles, `${seed}#actor`));
  return {
    actor,
    Actor: capitaliseFirst(actor),
    work: pick(setting.cases, `${seed}#work`),
    product: setting.workProduct,
    reader: setting.reader,
  };
}
