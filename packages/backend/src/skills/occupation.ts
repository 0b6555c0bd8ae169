/** A published occupation. */
export interface Occupation {
  uri: string;
  label: string;
  alternativeLabels: readonly string[];
  description: string;
  version: string | null;
}

/** A skill that an occupation cannot do without. */
export interface EssentialSkill {
  occupationUri: string;
  uri: string;
  label: string;
  alternativeLabels: readonly string[];
}

/** What a program says that an occupation is held against. */
export interface RoleProgram {
  title: string;
  roles: readonly string[];
  /** Each outcome with its criteria. */
  outcomes: readonly { id: string; sentences: readonly string[] }[];
}
