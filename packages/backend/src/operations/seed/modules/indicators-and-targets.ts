import type { ModuleText } from "../module-text.ts";

export const indicatorsAndTargets: ModuleText = {
  code: "BI104",
  title: "Indicators and Targets",
  sequenceOrder: 4,
  prerequisites: ["BI101"],
  aim: [
    "Students turn a measure into an indicator that somebody acts on, and foresee what its target will do to the work.",
    ["measures", 6],
  ],
  content: [
    ["Targets and thresholds are set from past values and given to a person.", ["measures", 7]],
    ["Indicators are paired, so that what one rewards the other watches.", ["measures", 11]],
  ],
  units: [
    { title: "Indicators that Lead", topics: ["Leading indicators", "Ratios"], from: ["measures", 8] },
    { title: "Targets and their Effects", topics: ["Targets and thresholds", "Side effects"], from: ["reports", 5] },
  ],
  outcomes: [
    {
      level: "Understand",
      text: "Contrast leading and lagging indicators of the same result.",
      criteria: [
        "Orders both indicators in time around the result",
        "Says what can still be changed when each is known",
      ],
      concept: "leading indicator",
      serves: [2],
      from: ["measures", 8],
    },
    {
      level: "Apply",
      text: "Calculate an indicator of repair work together with its numerator and denominator.",
      criteria: ["Prints both parts of the ratio beside it", "Uses jobs closed in the month as the denominator"],
      concept: "ratio",
      serves: [2],
      from: ["measures", 9],
    },
    {
      level: "Apply",
      text: "Apply thresholds to a year of monthly values and mark where action was due.",
      criteria: ["Marks each month beyond the threshold and no other", "Names who had to act in each marked month"],
      concept: "threshold",
      serves: [2],
      from: ["measures", 7],
    },
    {
      level: "Analyze",
      text: "Analyse how an indicator that is rewarded alone changes the work behind it.",
      criteria: ["Finds one thing that got worse while the target was met", "Shows both movements in the same months"],
      concept: "side effect",
      serves: [2, 4],
      from: ["measures", 11],
    },
    {
      level: "Analyze",
      text: "Examine whether two branches are compared by like figures.",
      criteria: ["Sets period, population and definition of both side by side", "Names each part in which they differ"],
      concept: "fair comparison",
      serves: [2],
      from: ["measures", 10],
    },
  ],
  question: {
    outcome: 2,
    difficulty: "medium",
    stem: "Of 80 jobs closed in May, 12 were repeat visits to a fault closed before. How should the repeat rate be printed?",
    stemKind: "numeric",
    keyPosition: 3,
    answers: [
      ["15 % (12 of 80)", "The share stands with the two counts that it comes from: 12 ÷ 80 = 15 %."],
      ["12 % (12 of 100)", "The base of the share is the 80 jobs closed, not a hundred."],
      ["13 % (12 of 92)", "Repeats are among the closed jobs already and are not added."],
      ["18 % (12 of 68)", "This divides by the other jobs instead of all that were closed."],
    ],
    from: ["measures", 9],
  },
  task: {
    outcome: 3,
    difficulty: "medium",
    stem: "Mark in the twelve monthly values handed out where the threshold was crossed, and write who had to do what.",
    artefact: "Marked chart with notes",
    modelAnswer:
      "The chart draws the threshold of five days as a line. March, April and November lie above it. Each of the three has a note: the workshop manager calls the supplier within two days, and reports to the board when a second month follows, as in April.",
    explanation: "A target says what is wanted; a threshold says when somebody starts to act.",
    from: ["measures", 7],
    lines: [
      [
        6,
        "Months are marked by the rule",
        "March, April and November are marked, and no month that lies on the line.",
        "Most months are marked rightly, with one too many or too few.",
      ],
      [
        6,
        "Notes assign the action",
        "Each note names a person, an act and a time for it.",
        "Notes name an act without a person or a time.",
      ],
    ],
  },
  case: {
    title: "Fast repairs at Osier",
    organisation: "Osier Home Repairs",
    scenario: [
      "Osier Home Repairs mends taps, locks, boilers and gutters for 2,300 homes that belong to a housing association. Eleven fitters work from two depots, one by the river and one on the hill. Two years ago tenants complained that nobody knew when a fitter would come. The board then agreed on one indicator: the mean number of days from a tenant’s call to the closing of the job. The target was five days, with a bonus for each depot that stays below it.",
      "The mean had been 9.4 days when the scheme began. After a year it was 4.8, and the board sent both depots a cake. In the second year a tenants’ group counted for itself. It found people who had called about one boiler four times. Each call had become a job of its own, and each job was closed on the day after. The boiler was cold for 23 days in all, and the four jobs were closed in one day each.",
      "The depot on the hill looks better than the one by the river. It closes jobs in 3.9 days, the other in 5.6. The hill serves new houses; the river serves flats from the sixties with pipes that nobody has drawings of. The hill closes a job when the fitter leaves. By the river a job stays open until the tenant has confirmed that the fault is gone, a habit from the days of a former manager, and tenants take a day or two to answer.",
      "A fitter by the river told the tenants’ group that he no longer orders parts for difficult boilers in the last week of a month, since the job would still be open when the bonus is reckoned. He resets the boiler, closes the job, and waits for the next call. He was ashamed of it. He also said that the number of parts on order tells him two weeks ahead whether the month will be a good one.",
      "The board meets in a fortnight. Its chair likes the indicator because she can remember it. The finance officer wants to keep the bonus, which costs £7,000 a year, and thinks that the tenants count calls and not repairs. The tenants’ group asks that a job should count as closed only when no call about the same fault has come within 14 days. The computer system can show this for every job of the past two years.",
    ],
    data: {
      caption: "Jobs of one quarter at both depots",
      header: ["Depot", "Jobs closed", "Called again within 14 days", "Mean days to close"],
      rows: [
        ["Hill", "600", "120", "3.9"],
        ["River", "500", "40", "5.6"],
      ],
    },
    keyFacts: [
      "The mean fell from 9.4 to 4.8 days in a year.",
      "On the hill 120 of 600 jobs were followed by another call within 14 days.",
    ],
    misconceptions: ["A target that is met shows that the service is better."],
    decisionPoints: ["Which indicators does the board adopt, and what becomes of the bonus?"],
    from: ["measures", 11],
    questions: [
      {
        outcome: 1,
        prompt:
          "Contrast the mean days to close with the number of parts on order as indicators of the month’s result.",
        modelAnswer:
          "Parts on order lead: they move two weeks before the month ends, while fitters can still be sent elsewhere. The mean lags: it is known when every job is closed and nothing in the month can be changed.",
        from: ["measures", 8],
        lines: [
          [
            6,
            "Both are placed in time",
            "The answer says what can still be done when each of the two is known.",
            "The answer labels both rightly and stops there.",
          ],
        ],
      },
      {
        outcome: 4,
        prompt:
          "Analyse what the bonus has done to the work, using the fitter’s account and the figures of the quarter.",
        modelAnswer:
          "Jobs are closed instead of faults being mended. On the hill 120 of 600 jobs, 20 per cent, came back, while the mean fell below target. The fitter puts off ordering parts at the end of the month. What the bonus does not count, lasting repair, pays for what it counts.",
        from: ["measures", 11],
        lines: [
          [
            6,
            "Gain and loss are set side by side",
            "The falling mean is shown together with the calls that came again.",
            "Only one of the two movements is shown.",
          ],
          [
            4,
            "The way it works is explained",
            "The answer follows one job from call to reset to the next call.",
            "The answer says that people cheat, without showing how.",
          ],
        ],
      },
      {
        outcome: 5,
        prompt: "Examine whether the two depots are compared by like figures, and give a comparison that is fair.",
        modelAnswer:
          "Period and indicator agree, but homes differ in age, and a job ends at different moments: when the fitter leaves, or when the tenant confirms. Jobs without a further call within 14 days compare like with like: 480 of 600 on the hill, 80 per cent, against 460 of 500 by the river, 92 per cent.",
        from: ["measures", 10],
        lines: [
          [
            5,
            "Differences are named",
            "The age of the homes and the moment of closing are both named.",
            "One of the two differences is named.",
          ],
          [
            5,
            "The fair figure is reckoned",
            "80 and 92 per cent are given with their counts.",
            "A fairer figure is described but not reckoned.",
          ],
        ],
      },
    ],
  },
  readings: [
    ["measures", 0, 2],
    ["measures", 0, 3],
    ["reports", 0, 1],
    ["measures", 1, 0],
    ["measures", 1, 1],
    ["reports", 1, 0],
    ["tables", 1, 2],
  ],
};
