import type { Finding } from "../model/finding.ts";
import type { AccreditationPreset } from "./preset.ts";

/** Findings as a preset weighs them; those of checks that it turns off are left out. */
export function applySeverities(findings: readonly Finding[], { severities }: AccreditationPreset): Finding[] {
  return findings.flatMap((finding) => {
    const severity = severities[finding.check] ?? finding.severity;
    return severity === "off" ? [] : [{ ...finding, severity }];
  });
}
