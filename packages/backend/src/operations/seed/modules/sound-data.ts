import type { ModuleText } from "../module-text.ts";

export const soundData: ModuleText = {
  code: "BI102",
  title: "Sound Data",
  sequenceOrder: 2,
  prerequisites: ["BI101"],
  aim: [
    "Students test a small data set for the faults that spoil decisions, and stop the commonest of them at entry.",
    ["tables", 10],
  ],
  content: [
    [
      "Four tests tell whether records are fit for their use, and each is stated as a rule that a person can check.",
      ["tables", 5],
    ],
    ["Twins among records are searched for by what stays the same when a name is spelt anew.", ["tables", 9]],
  ],
  units: [
    {
      title: "Four Tests of Quality",
      topics: ["Completeness and validity", "Uniqueness and timeliness"],
      from: ["tables", 6],
    },
    { title: "Faults and their Cure", topics: ["Duplicates", "Checks at entry"], from: ["measures", 10] },
  ],
  outcomes: [
    {
      level: "Remember",
      text: "List the four tests by which the quality of a data set is judged.",
      criteria: ["Lists completeness, validity, uniqueness and timeliness", "Puts no test of appearance among them"],
      concept: "data quality",
      serves: [3],
      from: ["tables", 7],
    },
    {
      level: "Understand",
      text: "Distinguish missing values from values that break the rule of their field.",
      criteria: ["Sorts ten given cells without a slip", "Gives the rule that each invalid cell breaks"],
      concept: "validity",
      serves: [3],
      from: ["tables", 6],
    },
    {
      level: "Apply",
      text: "Calculate the completeness of a register for a stated use.",
      criteria: ["Counts only the fields that the use requires", "Gives the share of complete rows and the rows meant"],
      concept: "completeness",
      serves: [2, 3],
      from: ["tables", 5],
    },
    {
      level: "Apply",
      text: "Apply matching rules to find duplicate households in a register.",
      criteria: ["Matches on a field that a new spelling leaves alone", "Lists doubtful pairs apart from certain ones"],
      concept: "duplicate",
      serves: [3],
      from: ["tables", 9],
    },
    {
      level: "Analyze",
      text: "Diagnose at which step of a process faulty records arise.",
      criteria: ["Groups the faults by form, desk and hour", "Points to the step at which most of them enter"],
      concept: "check at entry",
      serves: [3],
      from: ["tables", 10],
    },
  ],
  question: {
    outcome: 2,
    difficulty: "medium",
    stem: "A register shows “31 February” as a date of first visit. Which test does this cell fail?",
    stemKind: "application",
    keyPosition: 0,
    answers: [
      ["Validity", "The value breaks the rule of its field, since no such day exists."],
      ["Timeliness", "Nothing says that the record came too late for its use."],
      ["Uniqueness", "One household may well have one such record."],
      ["Completeness", "A value is there; it is the wrong one."],
    ],
    from: ["tables", 6],
  },
  task: {
    outcome: 4,
    difficulty: "medium",
    stem: "Search the register of 60 households that is handed out for duplicates, and list what you found with the rule that found it.",
    artefact: "List of duplicates",
    modelAnswer:
      "The list holds nine certain pairs, found by date of birth and postcode, and three doubtful ones, found by surname and street. Each line gives both record numbers, the rule and, for doubtful pairs, the question to be put to the household.",
    explanation: "Twins differ in spelling or address, so a rule must rest on what does not change.",
    from: ["tables", 9],
    lines: [
      [
        8,
        "Rules find the twins",
        "The rules bring up all nine pairs, those with a new spelling included.",
        "Pairs that are alike letter by letter are found, and few of the others.",
      ],
      [
        6,
        "Doubt is kept apart",
        "Doubtful pairs stand in a list of their own with a question for each.",
        "Doubtful pairs are marked, but no way to settle them is given.",
      ],
    ],
  },
  case: {
    title: "Who comes to Quarry Lane?",
    organisation: "Quarry Lane Pantry",
    scenario: [
      "Quarry Lane Pantry gives out food on three afternoons a week from a church hall. A household registers once, on paper, and shows a card from then on. Volunteers type the forms into a spreadsheet in the evening. The register has grown to 400 rows since it was begun two years ago. A foundation has offered money for a second site, and asks how many households were helped last year and in which part of town they live.",
      "The coordinator filtered the sheet and reported 400 households. A week later a volunteer remarked that she knew at least one family by two cards: the mother had registered under her own name, and the father in the next winter, when the first card was lost. Both rows stand in the sheet. They have the same postcode and the same date of birth for the youngest child. The surnames are spelt differently.",
      "The form asks for a name, a street, a postcode, the number of people and the date of birth of the youngest. The last was added in the second year, for a holiday scheme. Of the 400 rows, 340 have a postcode and 250 have a date of birth. Three rows have a postcode that the post office does not know. Twelve give the number of people as zero, which a volunteer explained: until last autumn the cell was filled in later, and zero meant that nobody had asked yet.",
      "On Tuesdays there are two people at the desk, and on Thursdays and Saturdays one. Forms from Saturdays are typed in on the following Tuesday. A student on placement took a sample of 100 rows, 40 of them from Saturdays, and marked every row in which a field that is needed was empty or wrong. She found 28 such rows. She did not ask who had typed them, as she thought that this would be unkind.",
      "The foundation wants its answer in ten days. The coordinator could write to every household, which would cost about £300 in postage and bring in perhaps half of the answers. She could give the figure that the sheet gives now and say that it is the best there is. She could also ask what the foundation needs the figure for. It has occurred to her that part of town can be told from the postcode alone, and that names are not needed for that at all.",
    ],
    data: {
      caption: "Faulty rows in the sample, by day of registration",
      header: ["Day", "Rows in the sample", "Faulty rows"],
      rows: [
        ["Tuesday", "35", "4"],
        ["Thursday", "25", "4"],
        ["Saturday", "40", "20"],
        ["Total", "100", "28"],
      ],
    },
    keyFacts: [
      "Of 400 rows, 340 have a postcode.",
      "Saturday forms account for 20 of the 28 faulty rows in the sample.",
    ],
    misconceptions: ["The number of rows in a register is the number of households."],
    decisionPoints: ["Which figure goes to the foundation, and with what remark?"],
    from: ["tables", 7],
    questions: [
      {
        outcome: 1,
        prompt: "List the four tests of quality, each with one sign from the register that it is failed or passed.",
        modelAnswer:
          "Completeness: 60 rows have no postcode. Validity: three postcodes do not exist, and zero people is no household. Uniqueness: one family holds two cards. Timeliness: Saturday forms reach the sheet by Tuesday, in time for a yearly figure.",
        from: ["tables", 8],
        lines: [
          [
            8,
            "Each test has its sign",
            "Four tests are listed, each with a sign that stands in the case.",
            "Two or three tests are listed with a fitting sign.",
          ],
        ],
      },
      {
        outcome: 3,
        prompt: "Calculate how complete the register is for the foundation’s question, and for the holiday scheme.",
        modelAnswer:
          "The foundation needs a postcode: 340 of 400 rows, 85 per cent. The holiday scheme needs the date of birth of the youngest child: 250 of 400 rows, 62.5 per cent. The same sheet is fit for one use and not yet for the other.",
        from: ["tables", 5],
        lines: [
          [
            6,
            "Both shares are right",
            "85 and 62.5 per cent are given, each with the use it belongs to.",
            "One share is right, or both stand without their use.",
          ],
        ],
      },
      {
        outcome: 5,
        prompt: "Diagnose where faulty rows arise, using the sample, and say what else would have to be known.",
        modelAnswer:
          "Half of the Saturday rows are faulty, against 8 of 60 on the other days. One person at the desk cannot explain it, as Thursdays have one too; forms typed three days later can. Whether form or typing is at fault shows when paper and sheet are compared.",
        from: ["tables", 10],
        lines: [
          [
            6,
            "Days are compared by their shares",
            "The Saturday share is set against that of the other days.",
            "Faulty rows are counted without the rows they come from.",
          ],
          [
            4,
            "A cause is tested",
            "Staffing is ruled out by Thursday, and paper is to be compared with the sheet.",
            "A cause is named and left untested.",
          ],
        ],
      },
    ],
  },
  readings: [
    ["tables", 0, 3],
    ["tables", 0, 1],
    ["measures", 0, 3],
    ["tables", 1, 0],
    ["tables", 1, 1],
    ["reports", 1, 1],
    ["measures", 1, 1],
  ],
};
