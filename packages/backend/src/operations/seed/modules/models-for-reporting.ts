import type { ModuleText } from "../module-text.ts";

export const modelsForReporting: ModuleText = {
  code: "BI103",
  title: "Models for Reporting",
  sequenceOrder: 3,
  prerequisites: ["BI102"],
  aim: [
    "Students arrange records in tables that can be joined and added up without counting anything twice.",
    ["tables", 4],
  ],
  content: [
    ["Every table is given a sentence that says what one of its rows stands for.", ["tables", 0]],
    ["Measurements and descriptions are kept in tables of their own and linked by keys.", ["tables", 2]],
  ],
  units: [
    { title: "Rows and Keys", topics: ["Grain", "Keys"], from: ["tables", 3] },
    { title: "Facts and Dimensions", topics: ["Fact tables", "Star schemas"], from: ["measures", 9] },
  ],
  outcomes: [
    {
      level: "Understand",
      text: "Explain what the grain of a table says about each of its rows.",
      criteria: ["Says in one sentence what a row stands for", "Names a question that a coarser grain cannot answer"],
      concept: "grain",
      serves: [3],
      from: ["tables", 0],
    },
    {
      level: "Understand",
      text: "Describe the parts that fact tables and dimension tables play in a star schema.",
      criteria: ["Places amounts and counts in the fact table", "Places names and groups in dimension tables"],
      concept: "star schema",
      serves: [3],
      from: ["tables", 4],
    },
    {
      level: "Apply",
      text: "Use keys to link rentals to bicycles and stations.",
      criteria: ["Chooses keys that stay the same when a name changes", "Leaves no rental without its bicycle"],
      concept: "key",
      serves: [3],
      from: ["tables", 3],
    },
    {
      level: "Apply",
      text: "Apply the star schema to the till receipts of a small business.",
      criteria: ["Shows one fact table with its grain written beside it", "Links every dimension table by one key"],
      concept: "fact table",
      serves: [3],
      from: ["tables", 2],
    },
    {
      level: "Analyze",
      text: "Examine a joined table for rows that were counted twice.",
      criteria: ["Compares row counts before and after the join", "Traces the surplus to a difference of grain"],
      concept: "join",
      serves: [2, 3],
      from: ["tables", 1],
    },
  ],
  question: {
    outcome: 1,
    difficulty: "medium",
    stem: "A sales table has one row for each day and shop. Which question asks for a finer grain?",
    stemKind: "relation",
    keyPosition: 1,
    answers: [
      ["Which goods were bought together", "A purchase is finer than a day, and its lines are gone."],
      ["Which shop sold most in May", "Days can be added up to months for each shop."],
      ["Which weekday brought in least", "The day is part of what each row stands for."],
      ["Which shop grew faster in spring", "Both shops have a row for every day."],
    ],
    from: ["tables", 0],
  },
  task: {
    outcome: 4,
    difficulty: "medium",
    stem: "Draw a star schema for the till receipts of the bakery that are handed out, and write the grain beside the fact table.",
    artefact: "Schema drawing",
    modelAnswer:
      "The fact table has one row for each line of a receipt, with quantity and amount. Four dimension tables hang on it by one key each: product, day, till and member of staff. The drawing leaves the receipt number in the fact table, as it describes nothing.",
    explanation: "With one row for each line, every question about product, day or till can be answered by adding up.",
    from: ["tables", 4],
    lines: [
      [
        8,
        "The grain is stated and kept",
        "One receipt line is named as the grain, and every measurement in the table has it.",
        "A grain is named, but one measurement belongs to the whole receipt.",
      ],
      [
        6,
        "Dimensions are linked",
        "Each dimension table has one key and holds descriptions only.",
        "Dimension tables are drawn, and an amount or a second key has strayed into one.",
      ],
    ],
  },
  case: {
    title: "Too good a summer at Bracken",
    organisation: "Bracken Cycle Hire",
    scenario: [
      "Bracken Cycle Hire lends bicycles from three stations along a disused railway. It belongs to five friends who all have other work. Bookings come through a form on their website and are kept in a table with one row for each rental. Payments come from the card machine, in a table with one row for each payment. A family that rents four bicycles pays once; a group that splits the bill pays as often as it likes.",
      "At the end of August one of the five joined both tables by booking number, so that amounts would stand beside stations. He added up the amounts and found £46,200 for the summer. The bank had received £30,800. For an evening they thought that half of their money had been stolen. Then somebody noticed that a payment of £60 for a family of four stood in four rows, once for each bicycle.",
      "The friend who does the accounts proposed to divide every amount by the number of bicycles in its booking. This gives the right total, but a new difficulty appeared. A bicycle with a child seat costs £6 more than one without, and a tandem twice as much as either. When the amount of a booking is spread evenly, tandems look cheap and child seats seem to earn nothing. The question for the winter is which kind to buy more of.",
      "Bicycles are known by a number painted on the frame. When a frame is scrapped, its number is painted on the next one that is bought, because the rack has numbered hooks. Number 17 has been three bicycles since the firm was founded. The table of repairs uses the same number, and shows that number 17 needs more repairs than any other. It is not known which of the three was meant in the older rows.",
      "There are 1,400 rentals, 620 payments and 38 hooks. The friends have until November to order. One of them would buy a ready-made booking system, which would cost them £90 a month and would begin with an empty database. Another says that the tables they have would be good enough if each said what a row stands for. The third would like to see a drawing before anybody buys anything, and the remaining two agree with whoever spoke last.",
    ],
    data: {
      caption: "One booking before and after the join",
      header: ["Table", "Rows", "Amount in all"],
      rows: [
        ["Payments", "1", "£60"],
        ["Rentals", "4", "none kept"],
        ["Joined", "4", "£240"],
      ],
    },
    keyFacts: ["The joined table gives £46,200, the bank received £30,800.", "Number 17 has stood for three bicycles."],
    misconceptions: ["A join that gives no error gives a right total."],
    decisionPoints: ["Which kinds of bicycle are ordered by November?"],
    from: ["tables", 1],
    questions: [
      {
        outcome: 2,
        prompt: "Describe which of Bracken’s figures belong in a fact table and which in dimension tables.",
        modelAnswer:
          "The price of each rented bicycle and the hours are measurements and stand in a fact table with one row for each rental. Station, kind of bicycle and day describe a rental and have tables of their own. Payments form a second fact table, as their grain is another.",
        from: ["tables", 2],
        lines: [
          [
            7,
            "Measurements and descriptions are parted",
            "Price and hours are facts, station, kind and day are dimensions, and payments stay apart.",
            "Most are placed rightly, but payments share a table with rentals.",
          ],
        ],
      },
      {
        outcome: 3,
        prompt: "Use keys to repair the link between repairs, rentals and bicycles, and say what cannot be repaired.",
        modelAnswer:
          "Each bicycle gets a key of its own that is never given again; the painted number becomes a field of the bicycle with the dates between which it held. Rentals and repairs from now on carry the key. Older repairs of number 17 stay unassigned unless an invoice dates them.",
        from: ["tables", 3],
        lines: [
          [
            6,
            "Keys outlive the frame",
            "A key is proposed that no later bicycle takes over, with the painted number as a dated field.",
            "A new number is proposed without saying what becomes of the painted one.",
          ],
          [
            3,
            "The limit is stated",
            "The answer says that older repairs of number 17 cannot be told apart without dates.",
            "The answer mentions older repairs without a verdict on them.",
          ],
        ],
      },
      {
        outcome: 5,
        prompt: "Examine the total of £46,200 and trace the surplus to its source.",
        modelAnswer:
          "A payment is coarser than a rental. Joined by booking number, it appears once for each bicycle of the booking: £60 became £240 in four rows. The surplus of £15,400 is made of such repeats, so amounts must be added up before the join or the price be kept with each rental.",
        from: ["tables", 1],
        lines: [
          [
            6,
            "The repeat is shown",
            "One booking is followed through the join with its rows and amounts.",
            "Double counting is named without following a booking.",
          ],
          [
            4,
            "A remedy fits the grain",
            "Amounts are added up before the join, or prices are kept by rental.",
            "The total is corrected by dividing evenly.",
          ],
        ],
      },
    ],
  },
  readings: [
    ["tables", 0, 0],
    ["tables", 0, 1],
    ["tables", 0, 2],
    ["tables", 1, 2],
    ["measures", 1, 2],
    ["reports", 0, 2],
    ["reports", 1, 1],
  ],
};
