import { expect, test } from "vitest";
import type { SkillRow } from "./recognise-format.ts";
import { readSkills } from "./read-skills.ts";

const escoHeader = "conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,description\n";
const uri = (name: string) => `http://data.europa.eu/esco/skill/${name}`;

async function read(...chunks: string[]) {
  const rows: SkillRow[] = [];
  const result = await readSkills("skills.csv", chunks, (row) => void rows.push(row));
  return { result, rows };
}

test("an ESCO file is read with quoted cells, alternative labels a line each, and without what is not released", async () => {
  const { result, rows } = await read(
    `\uFEFF${escoHeader}`,
    `${uri("a")},skill/competence,cross-sector,prune trees,"cut trees\nprune ""old"" trees",,released,"Cut, and shape."\r\n`,
    `${uri("b")},knowledge,,old,,,obsolete,\n`,
  );
  expect(result).toEqual({ ok: true, format: "ESCO skills", skipped: 1 });
  expect(rows).toEqual([
    {
      skill: {
        uri: uri("a"),
        taxonomy: "ESCO",
        label: "prune trees",
        alternativeLabels: ["cut trees", 'prune "old" trees'],
        description: "Cut, and shape.",
        kind: "skill/competence",
        reuseLevel: "cross-sector",
      },
    },
  ]);
});

test("a file cut into single characters is read as the same file whole", async () => {
  const text = `${escoHeader}${uri("a")},knowledge,,soil,"earth\nground",,released,"What ""soil"" is"\n`;
  expect(await read(...text.split(""))).toEqual(await read(text));
});

test("O*NET files are known by their columns: tab-separated, with quotation marks as they are", async () => {
  const technology = await read(
    'O*NET-SOC Code\tExample\tCommodity Code\tCommodity Title\tHot Technology\tIn Demand\n11-1011.00\t"R" studio\t43232202\tAnalysis\tY\tN\n',
  );
  expect(technology.result).toMatchObject({ ok: true, format: "O*NET technology skills" });
  expect(technology.rows[0]).toMatchObject({
    skill: { taxonomy: "O*NET", label: '"R" studio', kind: "technology", description: "Analysis" },
    use: { occupationUri: "onet:occupation/11-1011.00" },
  });
  const task = await read("O*NET-SOC Code\tTask ID\tTask\tTask Type\n11-1011.00\t8823\tDirect activities.\tCore\n");
  expect(task.rows[0]).toMatchObject({ skill: { uri: "onet:task/8823", kind: "task" }, use: { isEssential: true } });
  const occupation = await read("O*NET-SOC Code\tTitle\tDescription\n11-1011.00\tChief Executives\tLead.\n");
  expect(occupation.rows[0]).toMatchObject({ skill: { label: "Chief Executives", kind: "occupation" } });
});

test("a relation of ESCO tells which occupation uses a skill", async () => {
  const { rows } = await read(
    `occupationUri,relationType,skillType,skillUri\n${uri("o")},essential,knowledge,${uri("a")}\n`,
  );
  expect(rows).toEqual([{ use: { skillUri: uri("a"), occupationUri: uri("o"), isEssential: true } }]);
});

test.each([
  ["an unknown header, with what is known", "name,size\na,1\n", /^skills\.csv, line 1: these columns are not/],
  ["no rows at all", "", /^skills\.csv is empty\.$/],
  [
    "a label that is missing, by line and column",
    `${escoHeader}${uri("a")},knowledge,,one,"a\nb",,released,\n${uri("b")},knowledge,,,,,released,\n`,
    /^skills\.csv, line 4, column preferredLabel: empty\.$/,
  ],
  [
    "a row that is cut",
    `${escoHeader}${uri("a")},knowledge\n`,
    /^skills\.csv, line 2, column reuseLevel: the row has 2 cells, the header 8\.$/,
  ],
  ["a name that is no address", `${escoHeader}soil,knowledge,,soil,,,released,\n`, /line 2, column conceptUri: “soil”/],
  [
    "a quotation mark that is never closed",
    `${escoHeader}${uri("a")},"know\n`,
    /line 2: A quotation mark is not closed/,
  ],
])("is refused: %s", async (_what, text, message) => {
  const { result } = await read(text);
  expect(result.ok).toBe(false);
  expect(!result.ok && result.problems[0]).toMatch(message);
});
