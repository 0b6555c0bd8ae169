import { getLocalUserId } from "../accounts/local-user.store.ts";
import { recordAudit } from "../audit/record-audit.store.ts";
import { AppError } from "../platform/app-error.ts";
import { exitCodes } from "../platform/run-main.ts";
import { findCurriculum } from "../programs/load-curriculum.store.ts";
import { updatePublishedSkills } from "../programs/skill-mapping.store.ts";
import { buildSkillIndex } from "../skills/build-skill-index.ts";
import { matchSkillMapping } from "../skills/match-skill-mapping.ts";
import { listSkills, listSkillVersions } from "../skills/skill.store.ts";
import type { CommandContext } from "./command-context.ts";

const taxonomies = ["ESCO", "O*NET"] as const;

/** `curriculum skills match PROGRAM`: stores beside each skill the published skills that it stands for, with their scores. */
export async function skillsMatchCommand(context: CommandContext, programId: string): Promise<number> {
  const { database } = await context.openStorage();
  const curriculum = await findCurriculum(database.db, programId);
  if (!curriculum) throw new AppError("not_found", `There is no program ${programId}.`);
  const texts = new Map(
    [...curriculum.programOutcomes, ...curriculum.modules.flatMap((module) => module.outcomes)].map((outcome) => [
      outcome.id,
      outcome.text,
    ]),
  );
  const matched = curriculum.skills.map((skill) => ({
    id: skill.id,
    texts: [skill.name, ...skill.outcomeIds.flatMap((id) => texts.get(id) ?? [])],
    name: skill.name,
  }));
  const found = new Map(matched.map(({ id }) => [id, [] as Found[]]));
  let isAnyStored = false;
  for (const taxonomy of taxonomies) {
    const skills = await listSkills(database.db, taxonomy);
    if (skills.length === 0) continue;
    isAnyStored = true;
    const index = buildSkillIndex(skills);
    for (const one of matched) {
      found.get(one.id)?.push(...matchSkillMapping(index, one.texts).map((match) => ({ taxonomy, ...match })));
    }
  }
  if (!isAnyStored) {
    throw new AppError(
      "conflict",
      "No published skills are stored. Load the files of ESCO or O*NET with: curriculum skills import FILE…",
    );
  }
  const versions = await listSkillVersions(
    database.db,
    [...found.values()].flat().map(({ uri }) => uri),
  );
  const written = matched.map(({ id, name }) => ({
    id,
    name,
    published: (found.get(id) ?? []).map((match) => ({ ...match, version: versions.get(match.uri) ?? null })),
  }));
  const userId = await getLocalUserId(database.db);
  await database.transaction(async (tx) => {
    if ((await updatePublishedSkills(tx, programId, written)) < written.length) {
      throw new AppError("conflict", "The program is approved and does not change. Start a new draft of it first.");
    }
    await recordAudit(tx, {
      userId,
      action: "skills.matched",
      resourceType: "program",
      resourceId: programId,
      details: { skills: written.length, matches: written.flatMap(({ published }) => published).length },
    });
  });
  if (context.isJson) context.terminal.print(JSON.stringify(written, null, 2));
  else
    for (const { name, published } of written) {
      context.terminal.print(name);
      if (published.length === 0) context.terminal.print("  no published skill is named closely enough");
      for (const { taxonomy, label, score, coverage, uri } of published) {
        context.terminal.print(
          `  ${taxonomy}: ${label}  [${score.toFixed(2)}, ${Math.round(coverage * 100)} % of its name]  ${uri}`,
        );
      }
    }
  return exitCodes.ok;
}

type Found = ReturnType<typeof matchSkillMapping>[number] & { taxonomy: (typeof taxonomies)[number] };
