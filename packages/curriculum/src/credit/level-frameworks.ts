import type { Brief } from "../model/brief.ts";

export type LevelFramework = Brief["levelFramework"];

export interface LevelFrameworkRow {
  framework: LevelFramework;
  name: string;
  /** Common rank (EQF 1 to 8) by the framework's own level. */
  rankByLevel: Readonly<Record<number, number>>;
  source: string;
  /** Year of the source. */
  date: string;
  /** False: a comparison by convention that the issuing body has not confirmed; say so where it is shown. */
  isConfirmed: boolean;
}

/** Levels of each framework and their place on the eight EQF levels. */
export const levelFrameworkRows: readonly LevelFrameworkRow[] = [
  {
    framework: "RQF",
    name: "Regulated Qualifications Framework (England)",
    rankByLevel: { 1: 2, 2: 3, 3: 4, 4: 5, 5: 5, 6: 6, 7: 7, 8: 8 },
    source: "Ofqual, Qualification and Component Levels",
    date: "2015",
    isConfirmed: true,
  },
  {
    framework: "FHEQ",
    name: "Framework for Higher Education Qualifications (UK)",
    rankByLevel: { 4: 5, 5: 5, 6: 6, 7: 7, 8: 8 },
    source: "QAA, The Frameworks for Higher Education Qualifications of UK Degree-Awarding Bodies",
    date: "2014",
    isConfirmed: true,
  },
  {
    framework: "SCQF",
    name: "Scottish Credit and Qualifications Framework",
    rankByLevel: { 1: 1, 2: 1, 3: 1, 4: 2, 5: 3, 6: 4, 7: 5, 8: 5, 9: 6, 10: 6, 11: 7, 12: 8 },
    source: "SCQF Partnership, SCQF Handbook",
    date: "2015",
    isConfirmed: false,
  },
  {
    framework: "EQF",
    name: "European Qualifications Framework",
    rankByLevel: { 1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6, 7: 7, 8: 8 },
    source: "Council Recommendation 2017/C 189/03",
    date: "2017",
    isConfirmed: true,
  },
  {
    framework: "AQF",
    name: "Australian Qualifications Framework",
    rankByLevel: { 1: 2, 2: 3, 3: 3, 4: 4, 5: 5, 6: 5, 7: 6, 8: 6, 9: 7, 10: 8 },
    source: "AQF Council, Australian Qualifications Framework, second edition",
    date: "2013",
    isConfirmed: false,
  },
  {
    framework: "NFQ",
    name: "National Framework of Qualifications (Ireland)",
    rankByLevel: { 1: 1, 2: 1, 3: 2, 4: 3, 5: 4, 6: 5, 7: 6, 8: 6, 9: 7, 10: 8 },
    source: "QQI, National Framework of Qualifications",
    date: "2003",
    isConfirmed: false,
  },
  {
    framework: "NZQCF",
    name: "New Zealand Qualifications and Credentials Framework",
    rankByLevel: { 1: 2, 2: 3, 3: 4, 4: 4, 5: 5, 6: 5, 7: 6, 8: 6, 9: 7, 10: 8 },
    source: "NZQA, New Zealand Qualifications and Credentials Framework",
    date: "2022",
    isConfirmed: false,
  },
  {
    framework: "NQF",
    name: "National Qualifications Framework (South Africa)",
    rankByLevel: { 1: 2, 2: 3, 3: 3, 4: 4, 5: 5, 6: 5, 7: 6, 8: 6, 9: 7, 10: 8 },
    source: "SAQA, National Qualifications Framework Act 67 of 2008",
    date: "2012",
    isConfirmed: false,
  },
];
