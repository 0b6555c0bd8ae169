import type { ModuleText } from "../module-text.ts";

export const decisionsAndMeasures: ModuleText = {
  code: "BI101",
  title: "Decisions and Measures",
  sequenceOrder: 1,
  prerequisites: [],
  aim: [
    "Students learn to start from a decision that somebody has to take, and to choose the figures that help to take it.",
    ["measures", 0],
  ],
  content: [
    ["Requests for figures are traced back to a choice, its owner and its date.", ["measures", 1]],
    ["Counts and rates are built with their unit, population and period, and set against a baseline.", ["measures", 4]],
  ],
  units: [
    { title: "From a Wish to a Question", topics: ["Decision questions", "Requests for data"], from: ["measures", 0] },
    { title: "Figures that Answer", topics: ["Counts and rates", "Baselines"], from: ["reports", 5] },
  ],
  outcomes: [
    {
      level: "Remember",
      text: "State the parts of a decision question in a small organisation.",
      criteria: ["Names who decides and by when", "Names the courses of action between which the choice lies"],
      concept: "decision question",
      serves: [1],
      from: ["measures", 0],
    },
    {
      level: "Understand",
      text: "Explain why a request for data needs a decision behind it.",
      criteria: ["Says when the answer would be good enough", "Sets a request with a decision beside one without"],
      concept: "request for data",
      serves: [1],
      from: ["measures", 1],
    },
    {
      level: "Understand",
      text: "Describe how a measure is built from unit, population and period.",
      criteria: ["Gives all three parts for one measure in use", "Shows what changes when the population is another"],
      concept: "measure",
      serves: [1],
      from: ["measures", 2],
    },
    {
      level: "Apply",
      text: "Calculate counts and rates of use for two periods of unequal size.",
      criteria: ["Divides by the population of the same period", "Rounds to one decimal place and states the unit"],
      concept: "rate",
      serves: [1, 2],
      from: ["measures", 3],
    },
    {
      level: "Apply",
      text: "Use a baseline to show whether a change in opening hours has worked.",
      criteria: ["Takes the baseline from before the change", "Keeps month and group of visitors the same"],
      concept: "baseline",
      serves: [2],
      from: ["measures", 4],
    },
  ],
  question: {
    outcome: 1,
    difficulty: "easy",
    stem: "A trustee asks for “everything on attendance”. What must be added before this is a decision question?",
    stemKind: "application",
    keyPosition: 2,
    answers: [
      [
        "The choice to be made, its owner and its date",
        "These three say when the answer is good enough and who will use it.",
      ],
      [
        "The system that holds the records, and its version",
        "Where records are kept matters once it is clear what is asked of them.",
      ],
      [
        "The chart that the trustee would like to receive",
        "The form of an answer follows from the question and cannot stand in for it.",
      ],
      [
        "The number of years for which records are kept",
        "More history does not tell which choice the figures are to serve.",
      ],
    ],
    from: ["measures", 0],
  },
  task: {
    outcome: 5,
    difficulty: "medium",
    stem: "Take the monthly visits of a place that changed its hours, as handed out, and show on one page whether the change has worked.",
    artefact: "Before-and-after sheet",
    modelAnswer:
      "The sheet names the month before the change as its baseline, compares equal months and equal groups of visitors, gives both counts and the rate for each hour open, and says what else happened in that time.",
    explanation: "A later figure on its own can be reported but not judged; the baseline makes it a comparison.",
    from: ["measures", 5],
    lines: [
      [
        8,
        "The baseline is sound",
        "The months before and after are alike in length, season and group of visitors.",
        "A baseline is given, but season or group of visitors differ from the later figure.",
      ],
      [
        7,
        "The conclusion follows",
        "The verdict names the difference, its size and one other cause that could explain it.",
        "A verdict is given with the difference alone.",
      ],
    ],
  },
  case: {
    title: "Early swimming at Fernhollow",
    organisation: "Fernhollow Pool",
    scenario: [
      "Fernhollow Pool is run by a charity of the village. It has one basin of 25 metres, two lifeguards on duty at any time, and 11 paid staff. In March the trustees opened the doors at six instead of seven on three days a week, after a petition by people who swim before work. The trial was to run for two months. It has now run for four, and nobody has said how it will end.",
      "Opening early costs £126 a week in wages and heating. The treasurer wants to stop. The swimming club wants six o’clock on every day. The manager has been asked to bring “the figures” to the meeting on 14 July, at which the trustees will either end the trial, keep it as it is or extend it to five days. The agenda leaves twelve minutes for the item, between the roof and the summer fair.",
      "Visits are counted at the turnstile by the hour. Membership is counted on the first day of each month. In February a school had its lessons here every Tuesday and Thursday, and 160 of the visits in that month were by its pupils. The lessons ended in the week before the trial began. In May a second gym opened in the market town, with a pool of its own, and some members are known to have joined there.",
      "A trustee has prepared a slide that compares all visits in February with all visits in June. It says that early opening has cost the pool visitors. The club has prepared another, which compares visits before eight o’clock only and says that they have doubled. Both slides are correct in every number they print. Neither says how many members the pool had at the time, or how many hours it was open.",
      "The manager has one assistant who can work with a spreadsheet, and three days. She could ask early visitors at the door why they come, which has not been done. She could also take the school’s visits out of February, since the turnstile recorded groups under a code of their own. What she does not want is to arrive with forty pages. At the last meeting the trustees turned to the second page of a long report and talked about its typeface.",
    ],
    data: {
      caption: "Turnstile and membership, two months compared",
      header: ["Figure", "February", "June"],
      rows: [
        ["All visits", "2,160", "2,090"],
        ["School visits", "160", "0"],
        ["Visits before eight", "170", "340"],
        ["Members on the first day", "800", "760"],
        ["Hours open", "300", "312"],
      ],
    },
    keyFacts: [
      "The trustees decide on 14 July between ending, keeping and extending the trial.",
      "School visits made up 160 of the 2,160 visits in February.",
    ],
    misconceptions: ["A correct number settles a question, whatever it is compared with."],
    decisionPoints: ["Is the trial ended, kept on three days or extended to five?"],
    from: ["measures", 10],
    questions: [
      {
        outcome: 2,
        prompt:
          "Explain to the manager why “the figures” is no request that she can finish, and what would make it one.",
        modelAnswer:
          "Nobody can say when “the figures” are enough. Tied to the choice of 14 July between three courses of action, the request has an end: it asks which of them early use, its cost and lost members speak for.",
        from: ["measures", 1],
        lines: [
          [
            6,
            "The missing decision is named",
            "The answer says that without the choice of 14 July no amount of data is enough.",
            "The answer calls the request vague without saying what is missing.",
          ],
        ],
      },
      {
        outcome: 3,
        prompt: "Describe a measure for early use of the pool by its unit, its population and its period.",
        modelAnswer:
          "Unit: visits before eight for each hour open early. Population: public visitors, without school groups. Period: a full month, the same weekdays in both. With another population, say members only, the figure would answer another question.",
        from: ["measures", 2],
        lines: [
          [
            6,
            "The three parts fit together",
            "Unit, population and period are stated and leave no visit of which it is unclear whether it counts.",
            "One part is missing, or the school groups are left undecided.",
          ],
        ],
      },
      {
        outcome: 4,
        prompt: "Calculate public visits per member for both months, and say in one sentence what they show.",
        modelAnswer:
          "February: 2,160 − 160 = 2,000 public visits by 800 members, 2.5 visits per member. June: 2,090 by 760 members, 2.75. Public use per member rose by a tenth while the count of all visits fell.",
        from: ["measures", 3],
        lines: [
          [
            5,
            "Both rates are right",
            "2.5 and 2.75 visits per member are derived from public visits.",
            "One rate is right, or school visits were left in.",
          ],
          [
            3,
            "The sentence keeps to the rates",
            "The sentence states a rise per member and does not claim that early opening caused it.",
            "The sentence states a rise and gives early opening as its cause.",
          ],
        ],
      },
    ],
  },
  readings: [
    ["measures", 0, 0],
    ["measures", 0, 1],
    ["reports", 0, 0],
    ["measures", 1, 0],
    ["measures", 1, 2],
    ["reports", 1, 0],
    ["tables", 0, 0],
  ],
};
