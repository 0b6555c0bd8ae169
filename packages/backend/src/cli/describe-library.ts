import type { LibraryDocument } from "@curriculum/contract/library-operations.ts";

/** A document of the library as lines for a terminal. */
export function describeLibraryDocument(document: LibraryDocument): string[] {
  const { credibilityParts, admission, override, standing } = document;
  const pages = document.pages === null ? "" : `, ${document.pages} pages`;
  return [
    document.reference,
    `${document.type}, ${document.format}, ${document.words.toLocaleString("en")} words${pages}, ${document.passages} passages; version ${document.version}`,
    "",
    `Credibility  ${document.credibility} of 100`,
    ...credibilityParts.parts.map(({ rule, points }) => `  ${String(points).padStart(3)}  ${rule}`),
    "",
    `Verdict      ${document.verdict ?? "not judged"}${admission ? `, by “${admission.policy.name}” version ${admission.policy.version} on ${admission.judgedOn}` : ""}`,
    ...(admission?.findings ?? []).flatMap(({ effect, rule, reason, remedy }) => [
      `  ${effect.padEnd(7)}  ${rule}: ${reason}`,
      ...(remedy === "" ? [] : [`           → ${remedy}`]),
    ]),
    ...(standing.retraction ? [`Retracted    says ${standing.retraction.by}`] : []),
    ...(override
      ? [`Decided      to ${override.decision}, by ${override.by} on ${override.on}: ${override.reason}`]
      : []),
    ...(document.replacedBy === null ? [] : [`Replaced by  ${document.replacedBy}`]),
    "",
    ...describeDependents(document),
  ];
}

/** What rests on a document, a line each. */
export function describeDependents({ dependents: { programs } }: LibraryDocument): string[] {
  if (programs.length === 0) return ["Nothing depends on it."];
  return [
    `${programs.length} program${programs.length === 1 ? " depends" : "s depend"} on it:`,
    ...programs.map(
      (one) =>
        `  ${one.title} (${one.status}): ${one.citations} citations in ${one.items} items, ${one.readings} readings`,
    ),
  ];
}
