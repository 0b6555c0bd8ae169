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
    "A plain sourdough loaf needs flour, water, salt and starter. The starter takes the place of bought yeast.",
  ),
  passage(
    "p-fermentation",
    "s-handbook",
    "Dough > Bulk fermentation",
    "31",
    "During bulk fermentation wild yeast turns sugar into gas and alcohol. Bacteria of the starter add acid at the same time.",
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
    "Cold retarding overnight lets a bakery mix on one day and bake on the next. The cold slows the yeast more than the bacteria.",
  ),
  passage(
    "p-percentages",
    "s-practice",
    "Planning > Baker's percentages",
    "11",
    "Every ingredient is weighed as a share of the flour, which counts as one hundred. Water at seventy means seventy grams to each hundred of flour.",
  ),
  passage(
    "p-oven",
    "s-practice",
    "Baking > Steam and heat",
    "40",
    "Steam in the first minutes keeps the crust soft so that the loaf can rise. After that the oven is vented and the crust dries.",
  ),
  passage(
    "p-faults",
    "s-science",
    "Quality > Faults of the crumb",
    "88",
    "A dense crumb with a gummy line points to dough that went into the oven too early. Large tunnels under the crust point to the same cause.",
  ),
  passage(
    "p-records",
    "s-science",
    "Quality > Records",
    "93",
    "Oven records show waste when weights, times and returns are written down for each batch. A plan of quality starts from such figures.",
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
