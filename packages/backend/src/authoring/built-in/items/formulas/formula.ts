/** How two quantities give a third; the sums and the mistakes of each stand in `operations.ts`. */
export type Operation = "ratio" | "difference" | "product" | "sum" | "root-ratio" | "reduced-ratio";

/** What a quantity counts or measures; it decides which values look real and which sign stands before them. */
export type Measure = "money" | "count" | "size";

export interface Quantity {
  /** As it reads after "for": "total current assets", "number of years smoked". */
  name: string;
  measure: Measure;
}

/** A rule of the source for reckoning one quantity from two others. */
export interface Formula {
  operation: Operation;
  /** The dividend, the minuend, the first factor. */
  left: Quantity;
  right: Quantity;
  passageId: string;
  /** The sentence that states it, word for word. */
  sentence: string;
}
