import type { Tampering } from "./name-tampering.ts";

/** Something that is not as the product left it. */
export interface AuditFault {
  kind: Tampering | "unchained" | "forged anchor" | "unknown key" | "removed anchor" | "damaged file" | "guard off";
  /** First row that is wrong or missing; null where no row is meant. */
  sequence: number | null;
  /** What it is, in a sentence. */
  message: string;
}
