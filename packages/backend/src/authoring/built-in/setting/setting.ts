/** A field of work: where cases happen, who takes part, and what is produced there. */
export interface Setting {
  /** "health care", as a skill's domain names it. */
  domain: string;
  /** Stems of words that betray the field. */
  vocabulary: readonly string[];
  /** Kinds of organisation, singular: "clinic". */
  organisations: readonly string[];
  /** What the organisation does, after "which": "treats about 400 outpatients a week". */
  activity: string;
  /** Job titles, the person who decides first. */
  roles: readonly [string, string, string, string];
  /** The product of daily work that can be checked: "care plan". */
  workProduct: string;
  /** Where the work is done, singular: "ward". */
  site: string;
  siteNames: readonly [string, string, string, string];
  /** What a student may be given to work on: "a patient case". */
  cases: readonly string[];
  /** What rival explanations may be held against: "the findings in a patient case". */
  observation: string;
  /** A piece of work that can be good or bad, and so be judged: "the conclusions of a published study". */
  judged: string;
  /** Things to hand in, singular. */
  artefacts: readonly string[];
  /** For whom something may be explained: "patients and their families". */
  reader: string;
  /** Who is served: "patients". */
  served: string;
}
