import { bloomLevels, type BloomLevel } from "../model/bloom-level.ts";
import type { Curriculum } from "../model/curriculum.ts";

/** What a module asks of its students, in levels and hours. */
export interface ModuleProfile {
  code: string;
  title: string;
  /** Outcomes at each Bloom level. */
  levels: Record<BloomLevel, number>;
  hours: number;
  contactHours: number;
  /** Time for the core and supplementary readings, in hours to one decimal; part of the student's own study. */
  readingHours: number;
  /** What is left of the own study for practice and assessment, in hours to one decimal; negative: the readings exceed it. */
  otherHours: number;
}

/** Bloom levels and workload module by module, in teaching order. */
export function moduleProfiles({ modules }: Curriculum): ModuleProfile[] {
  return modules.map(({ code, title, hours, contactHours, outcomes, readings }) => {
    const count = (level: BloomLevel) => outcomes.filter((outcome) => outcome.bloomLevel === level).length;
    const readingHours = tenths(readings.reduce((sum, reading) => sum + reading.minutes, 0) / 60);
    return {
      code,
      title,
      levels: Object.fromEntries(bloomLevels.map((level) => [level, count(level)])) as Record<BloomLevel, number>,
      hours,
      contactHours,
      readingHours,
      otherHours: tenths(hours - contactHours - readingHours),
    };
  });
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
