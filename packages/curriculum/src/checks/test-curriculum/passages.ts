import type { EvidencePassage } from "../../model/citation.ts";
import type { Source } from "../../model/source.ts";

function passage(id: string, sourceId: string, section: string, page: string, text: string): EvidencePassage {
  return { id, sourceId, section, page, text };
}

export const passages: EvidencePassage[] = [
  passage(
    "p-ingredients",
    "s-handbook",
    "Dough > Ingredients",
    "12",
    "A plain sourdough loaf needs flour, water, salt and starter. The starter takes the place of bought yeast. A starter is a culture of flour and water in which wild yeast and bacteria live. A dough rises by its own culture; how often it is fed decides when it peaks.",
  ),
  passage(
    "p-fermentation",
    "s-handbook",
    "Dough > Bulk fermentation",
    "31",
    "During bulk fermentation wild yeast turns sugar into gas and alcohol. Bacteria of the starter add acid at the same time. Culture, flour and time make a loaf rise. Yeast feeds on sugar and gives off gas that lifts the dough.",
  ),
  passage(
    "p-gluten",
    "s-handbook",
    "Dough > Gluten",
    "24",
    "Gluten forms a stretchy net that keeps the gas inside the dough. Folding lines its strands up.",
  ),
  passage(
    "p-schedule",
    "s-practice",
    "Planning > Two-day schedules",
    "7",
    "Cold retarding overnight lets a bakery mix on one day and bake on the next. The cold slows the yeast more than the bacteria. Schedules place mixing, rest and baking over two days so that a small team can keep them. Production scheduling keeps bread fresh for Saturday customers. Weekday customers come after work.",
  ),
  passage(
    "p-percentages",
    "s-practice",
    "Planning > Baker's percentages",
    "11",
    "Every ingredient is weighed as a share of the flour, which counts as one hundred. Water at seventy means seventy grams to each hundred of flour. The weights of flour, water and salt follow from the number of loaves. A baker's percentage gives salt for 120 loaves.",
  ),
  passage(
    "p-oven",
    "s-practice",
    "Baking > Steam and heat",
    "40",
    "Steam in the first minutes keeps the crust soft so that the loaf can rise. After that the oven is vented and the crust dries. Heat and moisture decide how far a loaf opens before its skin sets. Scoring gives a proofed loaf a way to open. Loaves are cut, baked and judged; a bakehouse is to operate ovens and tools safely.",
  ),
  passage(
    "p-faults",
    "s-science",
    "Quality > Faults of the crumb",
    "88",
    "A dense crumb with a gummy line points to dough that went into the oven too early. Large tunnels under the crust point to the same cause. Faults are read backwards, from the slice to the stage that caused them. The crumb is the inside of a loaf, as a slice shows it. Bakers trace a bad slice to its stage before the next batch is mixed.",
  ),
  passage(
    "p-records",
    "s-science",
    "Quality > Records",
    "93",
    "Oven records show waste when weights, times and returns are written down for each batch. A plan of quality starts from such figures. The quality of bread is judged by its complaints. A quality plan is judged by what it removes from the list of complaints; an oven record shows when loss appears. It is revised by the complaints of a month. Three measures of the plan are judged by the complaints.",
  ),
];

function source(id: string, title: string, published: string, type: Source["record"]["type"], author: string): Source {
  return {
    id,
    record: {
      type,
      title,
      authors: [{ literal: author }],
      published,
      publisher: author,
      url: `https://example.org/${id}`,
    },
    fileName: `${id}.pdf`,
    words: 60_000,
    credibility: {
      score: 75,
      parts: [
        { rule: "Kind of work", points: 35 },
        { rule: "Author and publisher named", points: 25 },
        { rule: "Published in the last 5 years", points: 15 },
      ],
    },
    reference: `${author}. (${published}). ${title}.`,
  };
}

export const sources: Source[] = [
  source("s-handbook", "Handbook of sourdough", "2024", "textbook", "Craft Bakers Press"),
  source("s-practice", "Good practice in small bakeries", "2023", "professional-body", "Guild of Bakers"),
  source("s-science", "Bread science for makers", "2022", "textbook", "Field and Mill"),
];
