import type { ModuleText } from "../module-text.ts";

export const careOfData: ModuleText = {
  code: "BI106",
  title: "Care of Data",
  sequenceOrder: 6,
  prerequisites: ["BI102", "BI105"],
  aim: [
    "Students see to it that data about people are used for what was agreed, kept as long as needed, and acted upon.",
    ["reports", 6],
  ],
  content: [
    ["Every data set is given an owner, a purpose, a circle of users and an end.", ["reports", 9]],
    ["What is published is tested for single persons who could be recognised in it.", ["reports", 10]],
  ],
  units: [
    { title: "Owners and Access", topics: ["Data owners", "Least privilege"], from: ["reports", 7] },
    { title: "Keeping, Publishing and Acting", topics: ["Retention", "Small counts"], from: ["tables", 11] },
  ],
  outcomes: [
    {
      level: "Understand",
      text: "Explain when data relate to a person who can be identified.",
      criteria: [
        "Gives one case of direct and one of indirect identification",
        "Shows which two fields identify together",
      ],
      concept: "personal data",
      serves: [5],
      from: ["reports", 8],
    },
    {
      level: "Apply",
      text: "Apply least privilege to the roles of a youth organisation.",
      criteria: ["Gives each role the fields that its task needs", "Takes away one access that is there from habit"],
      concept: "least privilege",
      serves: [5],
      from: ["reports", 7],
    },
    {
      level: "Analyze",
      text: "Examine a published table for groups so small that persons can be recognised.",
      criteria: ["Finds cells below the agreed count", "Shows how a withheld cell could be worked out from totals"],
      concept: "small count",
      serves: [5],
      from: ["reports", 10],
    },
    {
      level: "Analyze",
      text: "Audit the data sets of an organisation for owner, purpose and retention.",
      criteria: ["Lists every data set with what is missing", "Ranks the gaps by the harm they could do"],
      concept: "retention rule",
      serves: [3, 5],
      from: ["reports", 9],
    },
    {
      level: "Evaluate",
      text: "Recommend a course of action on evidence, with its uncertainty and a date of review.",
      criteria: ["States action, evidence, uncertainty and review", "Answers the strongest objection with a figure"],
      concept: "recommendation",
      serves: [1, 5],
      from: ["reports", 11],
    },
  ],
  question: {
    outcome: 2,
    difficulty: "medium",
    stem: "A driver takes young people home and uses the club’s database for it. Which access fits the driver’s task?",
    stemKind: "application",
    keyPosition: 2,
    answers: [
      ["Names and addresses of those on today’s tour", "The task needs these two, for these people, on this day."],
      ["Names and addresses of all members since opening", "Most of them will not be driven, today or later."],
      ["The whole record of those on today’s tour", "Health and school notes are of no use for the way home."],
      [
        "A printed list of all groups, renewed each term",
        "A list on paper reaches further than the tour and is soon out of date.",
      ],
    ],
    from: ["reports", 7],
  },
  task: {
    outcome: 5,
    difficulty: "hard",
    stem: "Recommend to the trustees, on one page, whether the register of 2015 to 2020 is deleted, kept or reduced, using the file that is handed out.",
    artefact: "Recommendation to trustees",
    modelAnswer:
      "The page recommends to reduce the register to counts by year and club and to delete names by the end of the term. Evidence: three requests in five years, each answered from paper. Uncertainty: a legal claim could come until a member is 21, so records of accidents stay in a closed file. Review: in January, with the number of requests since.",
    explanation: "A recommendation that hides its uncertainty cannot be reviewed.",
    from: ["reports", 11],
    lines: [
      [
        8,
        "Action follows from evidence",
        "The action is tied to the requests counted and to the purpose for which data were collected.",
        "An action is recommended with reasons of a general kind.",
      ],
      [
        6,
        "Uncertainty and review are stated",
        "The page says what could prove it wrong and on what date this is looked at.",
        "A review is promised without a date or a sign to look for.",
      ],
    ],
  },
  case: {
    title: "A map for Millrace",
    organisation: "Millrace Youth Clubs",
    scenario: [
      "Millrace Youth Clubs runs five clubs in a valley with a mill town and four villages. Each of the 640 members has a record: name, address, date of birth, school, a contact at home, notes on health, and which evenings they came. Twenty-three people can open the database, with one password that stands on a card inside a cupboard. Six of them have left, and the card has been the same for three years.",
      "The county wants to see where its grant goes. It asks for the number of members by village, age group and whether they have free school meals, as a table on the public website. A board member has filled it in. In the village of Upper Millrace there is one member aged 16 to 18 with free school meals. Everybody in Upper Millrace knows who that is. The board member thought that a table of numbers could hold nothing personal.",
      "When this was pointed out, he replaced the 1 by a dash and left the rest as it was. The row total for the village still says 9, and the other cells of the row come to 8. He is a retired bookkeeper and was surprised that anybody would subtract. The table has been on the website for two days and was opened 41 times, by the county among others, which has thanked the clubs for being the first to deliver.",
      "The clubs keep everything. The oldest record is of a member who joined in 2009. No one has decided that it should be so; there has simply never been a reason to delete. Health notes are typed in by whoever hears of something. One of them says that a boy is allergic to nuts, another that a girl’s parents are separating. The first was needed on a trip last year. Of the second nobody can say what it was for.",
      "A leader who drives the minibus uses the database to find addresses. She would like to keep that. The treasurer needs counts alone. The trip coordinator needs contacts and allergies for those who go on a trip, for its days. The board has one hour for the matter next week. It could name an owner, change the card, take the table down, set a rule for keeping, or do some of these first. The county’s form closes in ten days.",
    ],
    data: {
      caption: "Members in Upper Millrace by age group, as first published",
      header: ["Age group", "Free school meals", "No free school meals"],
      rows: [
        ["11 to 13", "2", "2"],
        ["14 to 15", "1", "2"],
        ["16 to 18", "1", "1"],
        ["Total", "4", "5"],
      ],
    },
    keyFacts: [
      "Twenty-three people can open the database, and six of them have left.",
      "The row total of 9 gives the withheld cell away.",
    ],
    misconceptions: ["A table of counts holds no personal data."],
    decisionPoints: ["What does the board settle in its hour, and in which order?"],
    from: ["reports", 8],
    questions: [
      {
        outcome: 1,
        prompt: "Explain to the board member how his table relates to a person who can be identified.",
        modelAnswer:
          "Village, age group and school meals together fit one young person in Upper Millrace. Neighbours know who is 16 to 18 there, so the table tells them about the meals. No name is needed when fields identify together.",
        from: ["reports", 8],
        lines: [
          [
            6,
            "Indirect identification is explained",
            "The answer shows which fields together point to one person, and who could tell.",
            "The answer says that the village is small.",
          ],
        ],
      },
      {
        outcome: 3,
        prompt: "Examine the table with its dash: what can still be worked out, and which change would prevent it?",
        modelAnswer:
          "The total of the village less the printed cells gives the withheld count of one. With a limit of five, every inner cell of this village is too small. Age groups are joined, or the village is shown with its neighbours, so that no cell and no difference falls below the limit.",
        from: ["reports", 10],
        lines: [
          [
            6,
            "The subtraction is shown",
            "Total and printed cells are set down with their difference.",
            "It is said that the cell can be guessed.",
          ],
          [
            4,
            "The change protects totals too",
            "Groups or villages are joined so that differences stay above the limit.",
            "More cells are withheld, and totals stay as they are.",
          ],
        ],
      },
      {
        outcome: 4,
        prompt:
          "Audit the clubs’ database for owner, purpose, access and retention, and rank what you find by the harm it could do.",
        modelAnswer:
          "First, the shared password: six who left can still open health notes. Second, notes without a purpose, such as the one on separating parents. Third, no retention rule: records reach back to 2009. Fourth, no owner who could decide any of this. The order follows the harm to a member; naming an owner comes first in time.",
        from: ["reports", 9],
        lines: [
          [
            6,
            "Gaps are complete",
            "Owner, purpose, access and retention are each judged by a fact of the case.",
            "Two or three of them are judged.",
          ],
          [
            4,
            "The ranking has its reason",
            "Each rank is argued by what could happen to a member.",
            "Gaps are ranked without reasons.",
          ],
        ],
      },
    ],
  },
  readings: [
    ["reports", 0, 2],
    ["reports", 0, 3],
    ["tables", 0, 3],
    ["reports", 1, 1],
    ["reports", 1, 2],
    ["tables", 1, 2],
    ["measures", 1, 2],
  ],
};
