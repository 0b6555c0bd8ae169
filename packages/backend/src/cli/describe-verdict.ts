import type { AuditVerdict } from "../audit/verify-audit.action.ts";
import { describeCount } from "./measures.ts";

/** What a check of the audit trail says to a person. */
export function describeVerdict(verdict: AuditVerdict & { anchorsInFiles: number }): string[] {
  const { rows, end, anchors, anchorsInFiles, anchoredTo, faults } = verdict;
  const number = (value: number) => value.toLocaleString("en");
  const read = `${describeCount(rows, "row", "rows")} read, up to number ${number(end.sequence)}; ${describeCount(anchors, "anchor", "anchors")} with a good signature, ${number(anchorsInFiles)} in files.`;
  if (faults.length > 0) {
    const [first] = faults;
    const where = first?.sequence === null || first === undefined ? "" : ` at row ${number(first.sequence)}`;
    return [`NOT WHOLE: ${first?.kind}${where}.`, ...faults.map((fault) => `  ${fault.kind}: ${fault.message}`), read];
  }
  const open = end.sequence - anchoredTo;
  return [
    `Whole. ${read}`,
    ...(anchorsInFiles === 0 && end.sequence > 0
      ? ["No anchor is kept outside of the database: whoever owns it could cut the tail and the anchors together."]
      : []),
    ...(open > 0
      ? [
          `${describeCount(open, "row has", "rows have")} no anchor yet: \`curriculum audit anchor\` signs the trail now.`,
        ]
      : []),
  ];
}
