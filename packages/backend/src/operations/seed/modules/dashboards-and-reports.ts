import type { ModuleText } from "../module-text.ts";

export const dashboardsAndReports: ModuleText = {
  code: "BI105",
  title: "Dashboards and Reports",
  sequenceOrder: 5,
  prerequisites: ["BI103", "BI104"],
  aim: ["Students put figures before a reader in the form in which that reader can act on them.", ["reports", 0]],
  content: [
    ["Charts are chosen by what is to be read from them, and drawn so that lengths do not deceive.", ["reports", 2]],
    ["Every figure on a page is given its comparison, and figures without one are taken off.", ["reports", 5]],
  ],
  units: [
    { title: "One Reader, One Page", topics: ["Dashboards and reports", "Comparisons"], from: ["reports", 1] },
    { title: "Charts that Can be Read", topics: ["Choice of chart", "Value axes"], from: ["measures", 9] },
  ],
  outcomes: [
    {
      level: "Understand",
      text: "Distinguish the purpose of a dashboard from that of a report.",
      criteria: ["Assigns six given requests to one form or the other", "Gives the reader and the rhythm of each"],
      concept: "dashboard",
      serves: [4],
      from: ["reports", 1],
    },
    {
      level: "Apply",
      text: "Choose a suitable chart for change, for groups and for exact figures.",
      criteria: ["Takes a line for change over time", "Takes bars for groups and a table for looking up"],
      concept: "choice of chart",
      serves: [4],
      from: ["reports", 4],
    },
    {
      level: "Apply",
      text: "Sketch a page of at most six figures for one named reader.",
      criteria: ["Gives each figure a comparison", "Leaves out what the reader cannot act on"],
      concept: "page layout",
      serves: [4],
      from: ["reports", 5],
    },
    {
      level: "Analyze",
      text: "Diagnose how a chart misleads through its axis, areas or colours.",
      criteria: ["Measures the drawn difference against the stated one", "Redraws the axis and states the effect"],
      concept: "value axis",
      serves: [4],
      from: ["reports", 3],
    },
    {
      level: "Evaluate",
      text: "Judge a dashboard in use by the decisions that were taken with it.",
      criteria: ["Links each figure to a decision or to none", "Recommends which figures to keep, with reasons"],
      concept: "use of a dashboard",
      serves: [4, 5],
      from: ["reports", 0],
    },
  ],
  question: {
    outcome: 2,
    difficulty: "easy",
    stem: "A manager wants to look up last week’s takings to the penny for nine performances. Which form serves best?",
    stemKind: "application",
    keyPosition: 1,
    answers: [
      ["A plain table", "Exact amounts are looked up, and a row gives each one."],
      ["A line chart", "A line shows how takings moved, but not to the penny."],
      ["A bar chart", "Bars show which evening was strongest at a glance."],
      ["A pie chart", "Angles are read less well than lengths, and pennies not at all."],
    ],
    from: ["reports", 4],
  },
  task: {
    outcome: 3,
    difficulty: "medium",
    stem: "Sketch a page for the person who opens the box office at ten, with at most six figures, and note beside each what she does when it is out of line.",
    artefact: "Annotated page sketch",
    modelAnswer:
      "The page has five figures: tonight’s unsold seats against the same weekday, returns since yesterday, calls not answered, staff on shift, and payments that failed. Each has its comparison and one line of action, such as releasing held seats at noon. The yearly total is left out, since nothing at ten o’clock depends on it.",
    explanation: "What the reader cannot act on at that hour belongs in a report.",
    from: ["reports", 5],
    lines: [
      [
        6,
        "Figures can be acted on",
        "Each figure has a line that says what is done when it is out of line.",
        "Some figures have such a line, and others are there for interest.",
      ],
      [
        6,
        "Comparisons are given",
        "A target, an earlier period or another group stands beside every figure.",
        "Half of the figures stand alone.",
      ],
    ],
  },
  case: {
    title: "Fourteen charts at the Lantern",
    organisation: "Lantern Theatre",
    scenario: [
      "The Lantern Theatre has 280 seats, a café and a touring company of eight. A volunteer who works in software gave it a dashboard as a present. It hangs on a screen in the office and shows 14 charts, which are renewed every hour. Visitors admire it. The screen was put up 18 months ago, and the director has asked whether the theatre should pay £1,900 a year to keep it now that the volunteer is moving abroad.",
      "A trainee sat in the office for a fortnight and wrote down each time that somebody did something because of the screen. There were 20 such times. On 13 of them the box office released held seats after a look at tonight’s sales. On five the café ordered more or less bread. Twice the press officer wrote about a record. She also asked each of the nine members of staff which chart they had looked at last, and four of them could not name any.",
      "The largest chart compares the four seasons since the reopening. Its bars start at 60 per cent of seats sold and end at 70. The best season, at 68, is drawn four times as high as the weakest, at 62. The board saw it in spring and thanked the artistic director for turning the theatre round. The weakest season was the one in which the heating had failed for three weeks in January and eleven performances were given elsewhere.",
      "Another chart shows where visitors live, as circles on a map. The radius of each circle follows the number of visitors, so that a village with twice as many visitors has a circle of four times the area. The marketing assistant has moved half of her posters to the two largest circles. A pie with eleven slices shows the kinds of ticket, in the colours of the house, which are seven shades of blue and four of grey.",
      "The café manager prints her own list at seven each morning: loaves left, tickets sold for tonight, and the same for last week. It fits on a card. The box office has asked whether its page could come up on the till. The director would like to give up the screen and have a report of two pages for each meeting of the board. The chair fears that without the screen visitors will think that the theatre has fallen behind.",
    ],
    data: {
      caption: "Times that somebody acted, in a fortnight",
      header: ["Chart", "Acted upon"],
      rows: [
        ["Tonight’s sales", "13"],
        ["Café stock", "5"],
        ["Records of the season", "2"],
        ["The other eleven charts", "0"],
        ["Total", "20"],
      ],
    },
    keyFacts: [
      "On 13 of 20 occasions the chart of tonight’s sales was used.",
      "The bars of the four seasons start at 60 per cent.",
    ],
    misconceptions: ["A screen that is renewed every hour is better than a card that is printed once a day."],
    decisionPoints: ["Does the theatre pay for the screen, and what takes its place?"],
    from: ["reports", 0],
    questions: [
      {
        outcome: 1,
        prompt: "Distinguish which of the theatre’s needs call for a dashboard and which for a report.",
        modelAnswer:
          "Box office and café act on the present state every day: each needs a small page of its own at the till or on a card. The board judges a season a few times a year and needs reasons, such as the failed heating; that is a report.",
        from: ["reports", 1],
        lines: [
          [
            6,
            "Needs are sorted by reader and rhythm",
            "Box office, café and board are each given a form, with the hour or season at which they act.",
            "Forms are assigned without saying when they are read.",
          ],
        ],
      },
      {
        outcome: 4,
        prompt:
          "Diagnose how the chart of seasons and the map mislead, and state what each would look like if drawn soundly.",
        modelAnswer:
          "From an axis that starts at 60, 68 stands eight units high and 62 two, four to one; from zero they differ by less than a tenth. On the map twice the visitors fill four times the area, since the radius follows the number; the area should. Bars from zero, and a note on January, put both right.",
        from: ["reports", 3],
        lines: [
          [
            5,
            "The axis is measured",
            "Drawn heights of four to one are set against values of 68 and 62.",
            "The axis is called misleading without a figure.",
          ],
          [
            4,
            "The area is explained",
            "The answer shows that twice the radius is four times the area.",
            "The circles are said to be too large.",
          ],
        ],
      },
      {
        outcome: 5,
        prompt:
          "Judge the dashboard by the trainee’s notes and recommend which of its charts the theatre keeps, and where.",
        modelAnswer:
          "Three of 14 charts led to 20 acts, and 18 of these were by box office and café. Tonight’s sales move to the till, stock to the café’s card; the records can be asked for when needed. The screen is given up: £1,900 a year buys eleven charts on which nobody acted. A fortnight is short, so the notes are repeated in the autumn.",
        from: ["reports", 11],
        lines: [
          [
            8,
            "Judgement rests on use",
            "Each chart that is kept is argued for by the acts that it led to.",
            "Charts are kept or dropped by how they look, with the notes mentioned once.",
          ],
          [
            4,
            "Doubt is stated",
            "The answer says what a fortnight cannot show and when to look again.",
            "The answer calls the notes too few and leaves it there.",
          ],
        ],
      },
    ],
  },
  readings: [
    ["reports", 0, 0],
    ["reports", 0, 1],
    ["measures", 0, 4],
    ["measures", 1, 1],
    ["reports", 1, 0],
    ["tables", 1, 2],
    ["reports", 1, 2],
  ],
};
