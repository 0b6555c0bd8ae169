import type { CaseStudy } from "../../model/assessment.ts";
import { cite, markLine } from "./parts.ts";

export const returnsCase: CaseStudy = {
  id: "sb102-c1",
  title: "What comes back to Harbour Lane",
  organisation: "Harbour Lane Bread",
  scenario: [
    "Harbour Lane Bread supplies nine cafés along the coast. Four vans leave at six, and what was not sold the day before rides back with them. The cafés pay only for what they keep. In spring the returns came to one loaf in twenty; by August they had reached one in eight. The manager, who used to run a laundry, drew up a quality plan in July. It asks for a photograph of every batch, a second weighing of the dough, and a signed card on each crate.",
    "The head baker signs the cards in one go at the end of the night. He says that the scales were never the trouble. What he sees is that the last rack stands in the yard for an hour, since the vans are loaded in the order in which they arrive and not in the order of their routes. On dry days the crust splits; on wet days it goes soft. Neither shows on a photograph that was taken at the oven door.",
    "Two of the cafés have written to complain. One sends pictures of slices with a gummy line along the base and a hollow under the crust. The other says that the bread is fine at seven and hard by noon, and asks whether it might be baked in the afternoon instead. A third café has said nothing and has halved its order. The driver believes that it buys from a supermarket now, as he saw the bags behind the counter.",
    "There are two ovens. The old one was rebuilt in May and gives off less steam than it did, which the night shift makes up for by spraying water on the loaves by hand. The new one keeps its moisture and bakes five minutes faster. Until June both had their own recipe card. Since the rebuild one card has been used for both, because the laminator broke and nobody has mended it. Batches are not marked with the oven that they came from.",
    "The manager wants to know by the end of the month whether the plan is worth its cost. It takes eleven hours of paid work a week, most of it for photographs that nobody looks at twice. She has the returns of four weeks by café, the letters, and the cards. The owner would end the plan at once; the manager fears that without it the cafés will think that nothing is being done. The head baker has asked for one thing only, a roof over the yard.",
  ],
  data: {
    caption: "Loaves delivered and returned in four weeks",
    header: ["Week", "Delivered", "Returned"],
    rows: [
      ["First", "2,240", "247"],
      ["Second", "2,180", "262"],
      ["Third", "2,205", "281"],
      ["Fourth", "2,150", "270"],
    ],
  },
  keyFacts: [
    "Returns in the third week came to 281 of 2,205 loaves.",
    "One recipe card has served two different ovens since the rebuild.",
  ],
  misconceptions: ["More inspection at the oven door lowers what comes back from cafés."],
  decisionPoints: ["Which measures of the plan are kept?"],
  questions: [
    {
      id: "sb102-c1-q1",
      prompt:
        "Judge each of the three measures of the plan by the complaints, and recommend what replaces the weakest.",
      outcomeId: "sb102-lo6",
      bloomLevel: "Evaluate",
      marks: 12,
      modelAnswer:
        "Photographs answer no complaint and go first; weighing may stay as a sample; cards should carry oven and hour, and loading should follow routes.",
      citations: [cite("p-records")],
    },
  ],
  ledger: [
    markLine(
      "sb102-c1-a",
      "sb102-lo6",
      8,
      "Measures are judged",
      "Every measure is held against letters and figures.",
      "Some measures are judged, without figures.",
    ),
    markLine(
      "sb102-c1-b",
      "sb102-lo6",
      4,
      "A replacement is argued",
      "The proposal answers a named complaint.",
      "A proposal stands without its reason.",
    ),
  ],
  citations: [cite("p-faults")],
};
