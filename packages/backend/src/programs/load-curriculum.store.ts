import { curriculum, type Curriculum } from "@curriculum/curriculum/model/curriculum.ts";
import type { Db } from "../platform/database.ts";
import { assembleCurriculum } from "./assemble-curriculum.ts";
import { findCurriculumRows } from "./curriculum-rows.store.ts";

/** The whole stored curriculum in one round trip, parsed by the model's schema. Undefined when there is no such program. */
export async function findCurriculum(db: Db, programId: string): Promise<Curriculum | undefined> {
  const rows = await findCurriculumRows(db, programId);
  return rows && curriculum.parse(assembleCurriculum(rows));
}
