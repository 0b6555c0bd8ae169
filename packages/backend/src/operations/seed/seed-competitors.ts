import { seedId } from "./seed-id.ts";

/** Programs of institutions that do not exist, as a team would note them down for comparison. */
export const seedCompetitors = [
  {
    id: seedId("competitor", "northmere"),
    institution_name: "Northmere College (fictitious)",
    program_name: "Certificate in Data for Business",
    level: "Level 5",
    topics: ["Spreadsheets", "Data quality", "Dashboards", "Presenting figures"],
    structure: { modules: 5, hours: 150, delivery: "in-person", assessment: ["portfolio", "examination"] },
  },
  {
    id: seedId("competitor", "open-fen"),
    institution_name: "Open Fen Institute (fictitious)",
    program_name: "Applied Analytics for Charities",
    level: "Level 5",
    topics: ["Measuring outcomes", "Surveys", "Data protection", "Reporting to funders"],
    structure: { modules: 8, hours: 120, delivery: "online", assessment: ["case study", "reflective report"] },
  },
];
