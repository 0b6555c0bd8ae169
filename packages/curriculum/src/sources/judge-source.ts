import {
  ruleEffects,
  type Admission,
  type AdmissionFinding,
  type AdmissionOverride,
  type AdmissionVerdict,
  type SourceStanding,
  type WorkNature,
} from "../model/admission.ts";
import type { BibliographicRecord } from "../model/source.ts";
import type { AdmissionPolicy, PolicyCondition, PolicyRule } from "./admission-policy.ts";
import { publicationYear } from "./format-date.ts";
import { doiAddress } from "./format-locator.ts";
import { isValidIsbn } from "./is-valid-isbn.ts";

/** What a source is judged by: its record, what is known beside it, and what the library holds. */
export interface SourceFacts {
  record: BibliographicRecord;
  standing: SourceStanding;
  /** 0 to 100. */
  credibility: number;
  hasFile: boolean;
  /** Record of the source that a foundational one is paired with; null where there is none. */
  paired: BibliographicRecord | null;
}

/**
 * The verdict of a policy on one source, with every rule that holds, what refuses first. `today` is an ISO date.
 * A source is refused when any rule refuses it, and admitted with advice when any rule advises.
 */
export function judgeSource(
  facts: SourceFacts,
  { policy, today }: { policy: AdmissionPolicy; today: string },
): Admission {
  const findings = [
    find(`type:${facts.record.type}`, policy.types[facts.record.type]),
    ...naturesOf(facts, policy).map((nature) => find(`nature:${nature}`, policy.natures[nature])),
    ...conditionsOf(facts, policy, today).map((condition) => find(condition, policy.conditions[condition])),
  ];
  const worst = Math.max(...findings.map((finding) => ruleEffects.indexOf(finding.effect)));
  const verdicts: AdmissionVerdict[] = ["admitted", "admitted with advice", "refused"];
  return {
    verdict: verdicts[worst]!,
    findings: findings.toSorted((a, b) => ruleEffects.indexOf(b.effect) - ruleEffects.indexOf(a.effect)),
    policy: { name: policy.name, version: policy.version },
    judgedOn: today,
  };
}

function find(rule: string, { effect, reason, remedy }: PolicyRule): AdmissionFinding {
  return { rule, effect, reason, remedy };
}

/** What the work is by what a person said, by its address, and by its text. */
function naturesOf({ record, standing }: SourceFacts, policy: AdmissionPolicy): WorkNature[] {
  const host = URL.canParse(record.url ?? "") ? new URL(record.url!).hostname : "";
  const isUnder = (place: string) => host === place || host.endsWith(`.${place}`);
  const natures = Object.entries(policy.natures) as [WorkNature, { hosts: string[] }][];
  return natures
    .filter(
      ([nature, { hosts }]) =>
        standing.nature === nature ||
        hosts.some(isUnder) ||
        (nature === "slides without citation" && standing.slidesCiteWorks === false),
    )
    .map(([nature]) => nature);
}

function conditionsOf(facts: SourceFacts, policy: AdmissionPolicy, today: string): PolicyCondition[] {
  const { record, standing } = facts;
  const isIdentified = doiAddress(record.doi) !== null || (record.isbn !== undefined && isValidIsbn(record.isbn));
  const inHand = facts.hasFile || isIdentified;
  const age = ageCondition(facts, policy, today);
  return [
    ...(standing.retraction ? ["retracted" as const] : []),
    ...(!inHand && record.url === undefined ? ["unidentified" as const] : []),
    ...(!inHand && record.url !== undefined && standing.isReachable === false ? ["unreachable" as const] : []),
    ...(age === null ? [] : [age]),
    ...(facts.credibility < policy.leastCredibility ? ["little-credibility" as const] : []),
  ];
}

function ageCondition(facts: SourceFacts, policy: AdmissionPolicy, today: string): PolicyCondition | null {
  const { record, standing, paired } = facts;
  if (isRecent(record, policy.recentYears, today)) return null;
  if (!standing.foundational) return publicationYear(record.published) === null ? "undated" : "outdated";
  return paired !== null && isRecent(paired, policy.recentYears, today) ? "foundational" : "foundational-unpaired";
}

/** Whether a work was published in the last `years` years, by its year alone. */
export function isRecent(record: BibliographicRecord, years: number, today: string): boolean {
  const [year, thisYear] = [publicationYear(record.published), publicationYear(today)];
  if (thisYear === null) throw new Error(`today must be an ISO date, got "${today}"`);
  return year !== null && thisYear - year <= years;
}

/** Whether new programs may rest on a source. What was not judged yet may be used. */
export function isUsable(
  verdict: AdmissionVerdict | null,
  override: Pick<AdmissionOverride, "decision"> | null,
): boolean {
  return override === null ? verdict !== "refused" : override.decision === "admit";
}
