import { recordAudit } from "../audit/record-audit.store.ts";
import type { Database } from "../platform/database.ts";
import { readSkills } from "./read-skills.ts";
import type { SkillRow } from "./recognise-format.ts";
import { upsertSkills, upsertSkillUses } from "./skill.store.ts";

export interface SkillsImport {
  database: Database;
  userId: string;
  fileName: string;
  /** The file's text as it streams in. */
  chunks: AsyncIterable<string> | Iterable<string>;
  version: string | null;
  signal?: AbortSignal;
}

export type SkillsImported =
  | { ok: true; fileName: string; format: string; skills: number; uses: number; skipped: number }
  | { ok: false; fileName: string; problems: string[] };

const rowsAtOnce = 2_000;
const mostNamed = 5;

/** Stores one publisher's file in one transaction, whole or not at all. Once more changes no row's name or number. */
export async function importSkills(options: SkillsImport): Promise<SkillsImported> {
  const { database, fileName } = options;
  try {
    return await database.transaction(async (tx) => {
      const seen = new Set<string>();
      const missing = new Set<string>();
      let uses = 0;
      let batch: SkillRow[] = [];
      const store = async () => {
        options.signal?.throwIfAborted();
        const skills = batch.flatMap(({ skill }) => (skill === undefined || seen.has(skill.uri) ? [] : [skill]));
        const once = [...new Map(skills.map((skill) => [skill.uri, skill])).values()];
        for (const { uri } of once) seen.add(uri);
        if (once.length > 0) await upsertSkills(tx, once, options.version);
        const given = batch.flatMap(({ use }) => (use === undefined ? [] : [use]));
        uses += given.length;
        if (given.length > 0) for (const uri of await upsertSkillUses(tx, given)) missing.add(uri);
        batch = [];
      };
      const read = await readSkills(fileName, options.chunks, async (row) => {
        batch.push(row);
        if (batch.length >= rowsAtOnce) await store();
      });
      if (!read.ok) throw new Refused(read.problems);
      await store();
      if (missing.size > 0) throw new Refused(describeMissing(fileName, missing));
      const counts = { format: read.format, skills: seen.size, uses, skipped: read.skipped };
      await recordAudit(tx, {
        userId: options.userId,
        action: "skills.imported",
        resourceType: "skills",
        resourceId: null,
        details: { file: fileName, version: options.version, ...counts },
      });
      return { ok: true as const, fileName, ...counts };
    });
  } catch (error) {
    if (error instanceof Refused) return { ok: false, fileName, problems: error.problems };
    throw error;
  }
}

/** Takes back what the transaction has written so far. */
class Refused extends Error {
  readonly problems: string[];

  constructor(problems: string[]) {
    super(problems[0]);
    this.problems = problems;
  }
}

function describeMissing(fileName: string, missing: ReadonlySet<string>): string[] {
  const named = [...missing].slice(0, mostNamed);
  return [
    `${fileName}, column skillUri: ${missing.size} skills are not stored. Import the skills of the same version first.`,
    ...named.map((uri) => `Not stored: ${uri}`),
  ];
}
