import type { CreditFramework } from "../model/brief.ts";

export interface CreditFrameworkRow {
  key: CreditFramework;
  name: string;
  /** Notional learning hours that one credit stands for. */
  hoursPerCredit: number;
  /** Contact hours that the framework itself fixes for each credit; null where the program decides. */
  contactHoursPerCredit: number | null;
  source: string;
  /** Year of the source. */
  date: string;
}

/** How many hours one credit is, by framework. */
export const creditFrameworkRows: readonly CreditFrameworkRow[] = [
  {
    key: "hours",
    name: "Credit hours",
    hoursPerCredit: 1,
    contactHoursPerCredit: null,
    source: "By definition: one credit is one notional learning hour",
    date: "2026",
  },
  {
    key: "uk",
    name: "UK credit (CATS)",
    hoursPerCredit: 10,
    contactHoursPerCredit: null,
    source: "QAA, Higher Education Credit Framework for England",
    date: "2021",
  },
  {
    key: "ects",
    name: "ECTS",
    // The guide allows 25 to 30; the lower bound never promises more hours than every partner gives.
    hoursPerCredit: 25,
    contactHoursPerCredit: null,
    source: "European Commission, ECTS Users' Guide",
    date: "2015",
  },
  {
    key: "us",
    name: "US semester credit hour",
    hoursPerCredit: 45,
    contactHoursPerCredit: 15,
    source: "34 CFR 600.2, definition of credit hour",
    date: "2020",
  },
];
