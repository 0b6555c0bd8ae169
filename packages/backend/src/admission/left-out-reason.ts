import { isUsable } from "@curriculum/curriculum/sources/judge-source.ts";
import type { DocumentRow } from "./document-row.ts";

/** Why new programs leave a document out: the rule with its remedy, or who decided it; null: they may rest on it. */
export function leftOutReason({ verdict, override, admission }: DocumentRow): string | null {
  if (isUsable(verdict, override)) return null;
  if (override !== null) return `An Administrator refused it: ${override.reason}`;
  const finding = admission?.findings.find((one) => one.effect === "refuses");
  return finding
    ? `Refused by the rule ${finding.rule}: ${finding.reason} ${finding.remedy}`
    : "The policy refuses it.";
}
