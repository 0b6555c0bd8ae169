import type { LevelFramework } from "./level-frameworks.ts";
import type { QualificationKind } from "./qualification-kind.ts";

export interface QualificationSizeRow {
  kind: QualificationKind;
  frameworks: readonly LevelFramework[];
  /** Total notional hours, both ends included; null where open. */
  minHours: number | null;
  maxHours: number | null;
  /** Levels of the framework at which the name is used. */
  levels: readonly number[];
  source: string;
  date: string;
}

const ofqual = { source: "Ofqual, Total Qualification Time Criteria", date: "2015" };
const qaa = { source: "QAA, Higher Education Credit Framework for England", date: "2021" };
const rqf = ["RQF"] as const;
const fheq = ["FHEQ"] as const;
const all = [0, 1, 2, 3, 4, 5, 6, 7, 8];

/** Sizes that go with a qualification's name. UK credits are 10 hours. */
export const qualificationSizeRows: readonly QualificationSizeRow[] = [
  { kind: "award", frameworks: rqf, minHours: null, maxHours: 120, levels: all, ...ofqual },
  { kind: "certificate", frameworks: rqf, minHours: 121, maxHours: 369, levels: all, ...ofqual },
  { kind: "diploma", frameworks: rqf, minHours: 370, maxHours: null, levels: all, ...ofqual },
  { kind: "certificate-he", frameworks: fheq, minHours: 1200, maxHours: null, levels: [4], ...qaa },
  { kind: "diploma-he", frameworks: fheq, minHours: 2400, maxHours: null, levels: [5], ...qaa },
  { kind: "foundation-degree", frameworks: fheq, minHours: 2400, maxHours: null, levels: [5], ...qaa },
  { kind: "bachelor", frameworks: fheq, minHours: 3000, maxHours: null, levels: [6], ...qaa },
  { kind: "postgraduate-certificate", frameworks: fheq, minHours: 600, maxHours: null, levels: [7], ...qaa },
  { kind: "postgraduate-diploma", frameworks: fheq, minHours: 1200, maxHours: null, levels: [7], ...qaa },
  { kind: "integrated-master", frameworks: fheq, minHours: 4800, maxHours: null, levels: [7], ...qaa },
  { kind: "master", frameworks: fheq, minHours: 1800, maxHours: null, levels: [7], ...qaa },
  { kind: "doctorate", frameworks: fheq, minHours: 5400, maxHours: null, levels: [8], ...qaa },
];

/** Ranks (EQF 1 to 8) at which a kind of qualification is awarded in any framework; kinds that are not here stand at every level. */
export const ranksByKind: Partial<Record<QualificationKind, readonly [number, number]>> = {
  "certificate-he": [5, 5],
  "diploma-he": [5, 5],
  "foundation-degree": [5, 5],
  bachelor: [6, 6],
  "postgraduate-certificate": [6, 7],
  "postgraduate-diploma": [6, 7],
  "integrated-master": [7, 7],
  master: [7, 7],
  doctorate: [8, 8],
};
