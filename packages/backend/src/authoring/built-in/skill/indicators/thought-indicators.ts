import type { Indicator } from "@curriculum/curriculum/model/curriculum.ts";

// Thresholds here and beside: what a first agreement between an institution and an employer commonly starts from; whole
// where a rule binds, 90 to 95 where the work is checked before it counts, 80 to 85 where people must judge.

/** Work whose result is a finding. In braces: what the setting fills in. */
export const thoughtIndicators = {
  analysis: [
    {
      text: "At least 80 per cent of the conclusions reached on {object} hold when they are reviewed against what happened.",
      measure: "conclusions on {object} that the later outcome confirms",
      threshold: "≥ 80",
      unit: "per cent of conclusions reviewed",
      period: "each half-year",
      instrument: "follow-up review of 10 conclusions by the {lead}",
    },
    {
      text: "At least 90 per cent of the {products} that turn on {object} name the figures or findings that each recommendation rests on.",
      measure: "{products} whose recommendations name their evidence",
      threshold: "≥ 90",
      unit: "per cent of {products} sampled",
      period: "each month",
      instrument: "checklist, filled in by the {colleague} for 10 {products}",
    },
    {
      text: "In cases that turn on {object}, a second reader comes to the same conclusion in at least 17 of 20.",
      measure: "cases on which two independent readers agree",
      threshold: "≥ 17 of 20",
      unit: "cases read twice",
      period: "each quarter",
      instrument: "blind second reading by the {colleague}",
    },
    {
      text: "No more than 1 in 10 {products} comes back because something about {object} was overlooked or misread.",
      measure: "{products} returned for a point on {object}",
      threshold: "≤ 10",
      unit: "per cent of {products} handed over",
      period: "each quarter",
      instrument: "log of returned work, kept by the {lead}",
    },
  ],
  calculation: [
    {
      text: "At least 19 of 20 results for {object} agree with an independent recalculation.",
      measure: "results for {object} that a recalculation confirms",
      threshold: "≥ 19 of 20",
      unit: "results sampled",
      period: "each quarter",
      instrument: "recalculation from the same data by the {colleague}",
    },
    {
      text: "No more than 2 per cent of issued figures on {object} have to be corrected afterwards.",
      measure: "figures on {object} corrected after issue",
      threshold: "≤ 2",
      unit: "per cent of figures issued",
      period: "each quarter",
      instrument: "log of corrections, kept by the {lead}",
    },
    {
      text: "At least 95 per cent of the figures on {object} are delivered by the agreed date.",
      measure: "figures on {object} delivered on time",
      threshold: "≥ 95",
      unit: "per cent of figures due",
      period: "each reporting period",
      instrument: "reporting calendar held against dates of delivery by the {lead}",
    },
    {
      text: "Every figure on {object} that is passed on carries its unit, its date and the data it was made from.",
      measure: "figures on {object} with unit, date and source",
      threshold: "= 20 of 20",
      unit: "figures sampled",
      period: "each half-year",
      instrument: "spot check of 20 figures by the {colleague}",
    },
  ],
  research: [
    {
      text: "At least 19 of 20 statements on {object} in a report can be traced to a source or a record.",
      measure: "statements on {object} with a source that bears them out",
      threshold: "≥ 19 of 20",
      unit: "statements traced",
      period: "each report",
      instrument: "trace of 20 statements to their sources by the {colleague}",
    },
    {
      text: "At least 80 per cent of the planned observations or answers in work on {object} are complete and usable.",
      measure: "records that are complete and usable",
      threshold: "≥ 80",
      unit: "per cent of records planned",
      period: "each study",
      instrument: "data log held against the plan by the {lead}",
    },
    {
      text: "Two people who record or code independently for work on {object} agree in at least 85 per cent of a sample.",
      measure: "agreement of two independent records",
      threshold: "≥ 85",
      unit: "per cent of 40 records",
      period: "each study",
      instrument: "second coding of 40 records by the {colleague}",
    },
    {
      text: "A colleague repeats 1 main result on {object} from the records alone, without asking.",
      measure: "main results repeated from the records",
      threshold: "= 1 of 1",
      unit: "results",
      period: "each study",
      instrument: "repetition by the {colleague}, noted in the study file",
    },
  ],
  "fault-finding": [
    {
      text: "At least 80 per cent of faults due to {object} are found in review, before release.",
      measure: "faults due to {object} found before release",
      threshold: "≥ 80",
      unit: "per cent of faults known at the end of the period",
      period: "each quarter",
      instrument: "review records held against fault reports by the {lead}",
    },
    {
      text: "The cause is named within 1 working day in at least 90 per cent of reports that turn out to be {object}.",
      measure: "time from report to named cause",
      threshold: "≥ 90",
      unit: "per cent of reports within 1 working day",
      period: "each month",
      instrument: "times in the fault tracker, read by the {lead}",
    },
    {
      text: "No more than 1 in 10 faults closed as {object} is opened again within 30 days.",
      measure: "faults opened again within 30 days",
      threshold: "≤ 10",
      unit: "per cent of faults closed",
      period: "each quarter",
      instrument: "fault tracker, read by the {colleague}",
    },
    {
      text: "Every fault due to {object} that is mended leaves behind 1 test that fails without the repair.",
      measure: "repairs with a test of their own",
      threshold: "= 100",
      unit: "per cent of repairs",
      period: "each month",
      instrument: "review of all repairs by the {colleague}",
    },
  ],
} as const satisfies Record<string, readonly Indicator[]>;
