/** One topic of a program as it is compared: ours is a unit, a competitor's is whatever its catalogue lists. */
export interface ComparedTopic {
  /** As the program names it. */
  title: string;
  /** Other names of the same topic, or of its parts ("List", "Slice" of a unit on sequences). */
  names: readonly string[];
  /** What the program itself says about it, verbatim; "" where it says nothing but the title. */
  text: string;
  /** The module, course or area it stands in; null where the program has none. */
  module: string | null;
}

/** What two programs are compared by. Null and empty mean "not known": such a part is left out of the similarity. */
export interface ComparedProgram {
  title: string;
  /** As written: "Level 5", "EQF 6". */
  level: string | null;
  hours: number | null;
  modules: number | null;
  delivery: string | null;
  /** Kinds of assessment, as written. */
  assessment: readonly string[];
  topics: readonly ComparedTopic[];
}
