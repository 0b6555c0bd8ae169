import type { CreditFramework } from "../model/brief.ts";
import { creditFrameworkRows, type CreditFrameworkRow } from "./credit-frameworks.ts";

/** Used when neither the brief nor the framework gives a share: the middle of the usual bands for blended delivery. */
export const defaultContactShare = 0.3;

export interface ProgramHours {
  /** Notional learning hours of the program: credits x rate. */
  totalHours: number;
  contactHours: number;
  ownStudyHours: number;
  /** The rule in words, with its figures. */
  rule: string;
}

/** The row of a framework. */
export function creditFrameworkRow(framework: CreditFramework): CreditFrameworkRow {
  const row = creditFrameworkRows.find((candidate) => candidate.key === framework);
  if (!row) throw new Error(`No row for the credit framework "${framework}"`);
  return row;
}

/**
 * Program hours from credits, in exact integers. A framework that fixes contact hours (US: 15 a credit)
 * is reckoned by its own figure, never by a rounded percentage.
 */
export function programHours(input: {
  credits: number;
  creditFramework: CreditFramework;
  contactShare?: number | undefined;
}): ProgramHours {
  const row = creditFrameworkRow(input.creditFramework);
  const totalHours = input.credits * row.hoursPerCredit;
  if (row.contactHoursPerCredit !== null) {
    const contactHours = input.credits * row.contactHoursPerCredit;
    return {
      totalHours,
      contactHours,
      ownStudyHours: totalHours - contactHours,
      rule: `${input.credits} credits of ${row.hoursPerCredit} hours (${row.contactHoursPerCredit} contact + ${row.hoursPerCredit - row.contactHoursPerCredit} own study each)`,
    };
  }
  const share = input.contactShare ?? defaultContactShare;
  const contactHours = Math.round(totalHours * share);
  return {
    totalHours,
    contactHours,
    ownStudyHours: totalHours - contactHours,
    rule: `${input.credits} credits of ${row.hoursPerCredit} ${row.hoursPerCredit === 1 ? "hour" : "hours"}, ${Math.round(share * 1000) / 10} % contact`,
  };
}
