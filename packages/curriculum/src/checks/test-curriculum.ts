import type { Curriculum } from "../model/curriculum.ts";
import { firstModule } from "./test-curriculum/first-module.ts";
import { passages, sources } from "./test-curriculum/passages.ts";
import { brief, glossary, program, programOutcomes, skills } from "./test-curriculum/program.ts";
import { secondModule } from "./test-curriculum/second-module.ts";

/** The day as of which its sources are recent. */
export const testToday = "2026-01-15";

/** A small curriculum on which no check has anything to say; each call gives a copy of its own. */
export function buildTestCurriculum(): Curriculum {
  return structuredClone({
    schemaVersion: 1,
    brief,
    program,
    programOutcomes,
    modules: [firstModule, secondModule],
    skills,
    glossary,
    sources,
    passages,
    report: { figures: {}, missingItems: [], findings: [] },
  });
}
