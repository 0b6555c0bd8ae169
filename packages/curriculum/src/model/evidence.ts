import type { Concept, Passage, Statement } from "./knowledge.ts";

/** What an author is handed for one slot, and all it may write from. */
export interface Evidence {
  /** The slot's concepts, in the slot's order. */
  concepts: Concept[];
  /** Other concepts of the same sections, then of the same module: material for contrast and distractors. Best first. */
  siblings: Concept[];
  /** Concepts that an outcome's sections speak of much, whoever teaches them, most telling first; of other slots none. */
  discussed?: Concept[];
  /** Typed statements about concepts and siblings, best first. */
  statements: Statement[];
  /** Ranked passages, best first. Every passage that `concepts`, `siblings` or `statements` name is also here. */
  passages: Passage[];
}
