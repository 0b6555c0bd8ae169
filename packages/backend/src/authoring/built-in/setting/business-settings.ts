import type { Setting } from "./setting.ts";

/** Settings in data, software, trade, money, people and public work. */
export const businessSettings: readonly Setting[] = [
  {
    domain: "data and analytics",
    vocabulary:
      "data dashboard warehouse report analyt metric kpi schema query dataset etl olap visual table dimension intelligence insight".split(
        " ",
      ),
    organisations: ["Home Stores", "Mutual Insurance", "Cycle Hire", "Logistics"],
    activity: "keeps sales, service and customer records in four separate systems",
    roles: ["head of analytics", "data engineer", "reporting analyst", "sales manager"],
    workProduct: "management report",
    site: "region",
    siteNames: ["North", "East", "South", "West"],
    cases: [
      "an organisation's reporting problem",
      "a retailer's sales data",
      "a set of management reports",
      "customer data from several systems",
    ],
    observation: "a fault in a management report",
    artefacts: ["data model", "dashboard specification", "analysis report"],
    reader: "managers who read the reports",
    served: "managers",
  },
  {
    domain: "software development",
    vocabulary:
      "program code function variable python loop algorithm debug string syntax class object compil software array interpreter method".split(
        " ",
      ),
    organisations: ["Software", "Ticketing Systems", "Timetable Services", "Booking Software"],
    activity: "maintains the scheduling software of some sixty small customers",
    roles: ["development lead", "senior developer", "junior developer", "test engineer"],
    workProduct: "code change",
    site: "component",
    siteNames: ["Import", "Scheduling", "Billing", "Reporting"],
    cases: ["a short program", "a given specification", "a faulty program", "a program written by someone else"],
    observation: "the behaviour of a short program",
    artefacts: ["working program", "annotated code listing", "test plan"],
    reader: "new members of a development team",
    served: "customers",
  },
  {
    domain: "business and management",
    vocabulary:
      "business market customer product compan manag employee entrepreneur brand supplier compet strateg leader profit corporat".split(
        " ",
      ),
    organisations: ["Furniture", "Kitchenware", "Outdoor Clothing", "Bakeries"],
    activity: "makes its own range and sells it through shops and a website",
    roles: ["managing director", "operations manager", "marketing manager", "finance manager"],
    workProduct: "business proposal",
    site: "branch",
    siteNames: ["Harbour", "Market Street", "Station", "Riverside"],
    cases: ["a company's decision", "a small firm's plans", "a described company", "a business case"],
    observation: "the results of a company",
    artefacts: ["business proposal", "management briefing", "action plan"],
    reader: "the owners of a small firm",
    served: "customers",
  },
  {
    domain: "economics and policy",
    vocabulary:
      "econom demand supply price tax trade inflation unemploy gdp elastic monet fiscal government surplus equilibrium market wage".split(
        " ",
      ),
    organisations: ["Regional Development Agency", "Trade Council", "Housing Board", "Transport Authority"],
    activity: "advises the towns of one region on prices, jobs and public spending",
    roles: ["director of policy", "senior economist", "research officer", "budget officer"],
    workProduct: "policy paper",
    site: "district",
    siteNames: ["Coast", "Valley", "Upland", "City"],
    cases: ["a market example", "a described policy change", "a set of economic figures", "a government decision"],
    observation: "a change in a market",
    artefacts: ["policy brief", "market analysis", "economic briefing"],
    reader: "members of a town council",
    served: "residents",
  },
  {
    domain: "finance and accounting",
    vocabulary:
      "account financ investment bank loan asset liabilit bond stock interest audit ledger budget cash dividend credit".split(
        " ",
      ),
    organisations: ["Credit Union", "Savings Bank", "Accounting Practice", "Pension Fund"],
    activity: "looks after the savings and loans of about 9,000 members",
    roles: ["chief financial officer", "financial controller", "lending officer", "internal auditor"],
    workProduct: "client file",
    site: "office",
    siteNames: ["Central", "Northgate", "Parkside", "Quayside"],
    cases: ["a client's accounts", "a set of financial statements", "an investment decision", "a loan application"],
    observation: "a change in a client's accounts",
    artefacts: ["financial report", "budget proposal", "audit memorandum"],
    reader: "clients without financial training",
    served: "members",
  },
  {
    domain: "statistics and research",
    vocabulary:
      "sample mean distribution probabil hypothes statistic variance deviation regress confidence random popul median histogram test".split(
        " ",
      ),
    organisations: ["Survey Office", "Field Research", "Testing Laboratory", "Polling Institute"],
    activity: "collects and reports measurements for public bodies",
    roles: ["head of research", "senior statistician", "survey officer", "quality officer"],
    workProduct: "survey report",
    site: "study",
    siteNames: ["Study A", "Study B", "Study C", "Study D"],
    cases: ["a set of survey results", "a data set", "a published study", "a table of measurements"],
    observation: "a pattern in survey results",
    artefacts: ["statistical report", "sampling plan", "data summary"],
    reader: "readers without statistical training",
    served: "clients",
  },
  {
    domain: "law and public administration",
    vocabulary:
      "law court legal regulat contract right statute justice crime constitution election citizen liabil polic legislat".split(
        " ",
      ),
    organisations: ["Advice Centre", "Licensing Office", "Legal Clinic", "Borough Council"],
    activity: "deals with about 250 enquiries and applications a month",
    roles: ["head of service", "senior caseworker", "caseworker", "compliance officer"],
    workProduct: "case file",
    site: "office",
    siteNames: ["Central", "Northgate", "Parkside", "Quayside"],
    cases: ["a casework file", "a described dispute", "a public decision", "an application under review"],
    observation: "the outcome of a described dispute",
    artefacts: ["legal memorandum", "policy briefing", "case report"],
    reader: "members of the public",
    served: "applicants",
  },
];
