export const qualificationKinds = [
  "award",
  "certificate",
  "certificate-he",
  "diploma",
  "diploma-he",
  "foundation-degree",
  "bachelor",
  "postgraduate-certificate",
  "postgraduate-diploma",
  "integrated-master",
  "master",
  "doctorate",
  "other",
] as const;
export type QualificationKind = (typeof qualificationKinds)[number];

// First match wins: a longer name stands before the shorter one that it contains.
const patterns: readonly [RegExp, QualificationKind][] = [
  [/\b(doctor(ate|al)?|ph\.?d|d\.?phil|ed\.?d|dba)\b/i, "doctorate"],
  [/\bintegrated master/i, "integrated-master"],
  [/\b(master'?s?|m\.?sc|m\.?a|mba|ll\.?m|m\.?eng)\b/i, "master"],
  [/\b(post-?graduate|pg) ?cert(ificate)?\b/i, "postgraduate-certificate"],
  [/\b(post-?graduate|pg) ?dip(loma)?\b/i, "postgraduate-diploma"],
  [/\b(bachelor'?s?|b\.?sc|b\.?a|b\.?eng|ll\.?b|honours degree)\b/i, "bachelor"],
  [/\b(foundation degree|fda|fdsc|fdeng)\b/i, "foundation-degree"],
  [/\b(certificate of higher education|cert ?he)\b/i, "certificate-he"],
  [/\b(diploma of higher education|dip ?he)\b/i, "diploma-he"],
  [/\bdiploma\b/i, "diploma"],
  [/\bcertificat(e|ion)\b/i, "certificate"],
  [/\baward\b/i, "award"],
];

/** What kind of qualification a name such as "Professional Certificate" or "BSc (Hons)" stands for. */
export function qualificationKind(qualificationType: string): QualificationKind {
  return patterns.find(([pattern]) => pattern.test(qualificationType))?.[1] ?? "other";
}
