export type Taxonomy = "ESCO" | "O*NET";

/** One entry of a published taxonomy. */
export interface Skill {
  /** As its publisher names it for good. */
  uri: string;
  taxonomy: Taxonomy;
  label: string;
  alternativeLabels: string[];
  description: string;
  /** ESCO: "skill/competence", "knowledge", "unclassified"; O*NET: "task", "technology"; both: "occupation". */
  kind: string;
  reuseLevel: string | null;
}

/** An occupation that uses a skill. */
export interface SkillUse {
  skillUri: string;
  occupationUri: string;
  isEssential: boolean;
}
