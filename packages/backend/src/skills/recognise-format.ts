import type { Skill, SkillUse } from "./skill.ts";

/** How one file of a publisher becomes skills. */
export interface SkillFormat {
  /** As the publisher calls the file. */
  name: string;
  /** Columns without which a row means nothing. */
  needs: readonly string[];
  read: (cell: (column: string) => string) => SkillRow;
}

/** What one row says: a skill, that an occupation uses one, both, or nothing that is in force. */
export interface SkillRow {
  skill?: Skill;
  use?: SkillUse;
}

/** Cells that hold several labels have one a line, or " | " between them. */
function labelsOf(text: string): string[] {
  const labels = text.split(/\n|\s\|\s/).map((label) => label.trim());
  return [...new Set(labels)].filter((label) => label !== "");
}

const onet = { taxonomy: "O*NET", reuseLevel: null } as const;
const onetOccupation = (code: string) => `onet:occupation/${code}`;

const isReleased = (status: string) => status === "" || status === "released";

/** An ESCO concept with the columns that skills and occupations share. */
function escoConcept(cell: (column: string) => string, kind: string, reuseLevel: string | null): SkillRow {
  if (!isReleased(cell("status"))) return {};
  const label = cell("preferredLabel");
  const others = labelsOf(`${cell("altLabels")}\n${cell("hiddenLabels")}`).filter((other) => other !== label);
  const description = cell("description");
  return {
    skill: {
      uri: cell("conceptUri"),
      taxonomy: "ESCO",
      label,
      alternativeLabels: others,
      description,
      kind,
      reuseLevel,
    },
  };
}

/** The files that are known, each by columns that it alone has. */
const formats: readonly SkillFormat[] = [
  {
    name: "ESCO skills",
    needs: ["conceptUri", "skillType", "reuseLevel", "preferredLabel", "altLabels", "description"],
    read: (cell) => escoConcept(cell, cell("skillType") || "unclassified", cell("reuseLevel") || null),
  },
  {
    name: "ESCO occupations",
    needs: ["conceptUri", "iscoGroup", "preferredLabel", "altLabels", "description"],
    read: (cell) => escoConcept(cell, "occupation", null),
  },
  {
    name: "ESCO relations of occupations and skills",
    needs: ["occupationUri", "relationType", "skillUri"],
    read: (cell) => ({
      use: {
        skillUri: cell("skillUri"),
        occupationUri: cell("occupationUri"),
        isEssential: cell("relationType") === "essential",
      },
    }),
  },
  {
    name: "O*NET task statements",
    needs: ["O*NET-SOC Code", "Task ID", "Task"],
    read: (cell) => {
      const uri = `onet:task/${cell("Task ID")}`;
      const isEssential = cell("Task Type") === "Core";
      return {
        skill: { ...onet, uri, label: cell("Task"), alternativeLabels: [], description: "", kind: "task" },
        use: { skillUri: uri, occupationUri: onetOccupation(cell("O*NET-SOC Code")), isEssential },
      };
    },
  },
  {
    name: "O*NET technology skills",
    needs: ["O*NET-SOC Code", "Example", "Commodity Code", "Commodity Title"],
    read: (cell) => {
      const label = cell("Example");
      const uri = `onet:technology/${cell("Commodity Code")}/${encodeURIComponent(label)}`;
      const description = cell("Commodity Title");
      return {
        skill: { ...onet, uri, label, alternativeLabels: [], description, kind: "technology" },
        use: { skillUri: uri, occupationUri: onetOccupation(cell("O*NET-SOC Code")), isEssential: false },
      };
    },
  },
  {
    name: "O*NET occupation data",
    needs: ["O*NET-SOC Code", "Title", "Description"],
    read: (cell) => {
      const uri = onetOccupation(cell("O*NET-SOC Code"));
      const description = cell("Description");
      return {
        skill: { ...onet, uri, label: cell("Title"), alternativeLabels: [], description, kind: "occupation" },
      };
    },
  },
];

/** The format whose columns a header has; null where none fits. */
export function recogniseFormat(header: readonly string[]): SkillFormat | null {
  const columns = new Set(header);
  return formats.find((format) => format.needs.every((column) => columns.has(column))) ?? null;
}

/** What may be given, for a refusal: one line for each file. */
export const knownFormats: readonly string[] = formats.map((format) => `${format.name}: ${format.needs.join(", ")}`);
