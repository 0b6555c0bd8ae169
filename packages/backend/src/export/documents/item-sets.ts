import type { MatchingItem, OrderingItem } from "@curriculum/curriculum/model/assessment.ts";
import type { DocumentBlock, Inline } from "./document-tree.ts";
import { column, plainText } from "./inline.ts";
import { optionLetter } from "./option-letter.ts";

type ItemSet = MatchingItem | OrderingItem;

/** What is matched or put in order, as a student sees it: both lists side by side, or the steps with room for their places. */
export function setTable(item: ItemSet, label: string): DocumentBlock {
  if (item.type === "ordering")
    return {
      kind: "table",
      caption: `Question ${label}: steps to be put in order`,
      columns: [column("Step", 1), column("What is done", 6), column("Place", 1)],
      rows: item.steps.map(({ text }, at) => [optionLetter(at), text, ""].map(plainText)),
      footer: null,
    };
  const { premises, responses } = item;
  const lines = Math.max(premises.length, responses.length);
  return {
    kind: "table",
    caption: `Question ${label}: lists to be matched`,
    columns: [column("No.", 0.7), column(item.premiseTitle, 5), column("Letter", 1), column(item.responseTitle, 3)],
    rows: Array.from({ length: lines }, (_, at): Inline[][] => {
      const [premise, response] = [premises[at], responses[at]];
      return [
        premise ? String(at + 1) : "",
        premise?.text ?? "",
        "",
        response ? `${optionLetter(at)}. ${response.text}` : "",
      ].map(plainText);
    }),
    footer: null,
  };
}

/** The key in the numbers and letters of the printed lists: "1 E, 2 C", "B, A, C". */
export function setAnswer(item: ItemSet): string {
  if (item.type === "ordering")
    return item.order.map((id) => optionLetter(item.steps.findIndex((step) => step.id === id))).join(", ");
  return item.premises
    .map(({ responseId }, at) => `${at + 1} ${optionLetter(item.responses.findIndex(({ id }) => id === responseId))}`)
    .join(", ");
}

/** Why each pair is right, in the order of the premises; an order has its one explanation. */
export function setReasons(item: ItemSet): string[] {
  if (item.type === "ordering") return [];
  const names = new Map(item.responses.map(({ id, text }) => [id, text]));
  return item.premises.map(
    ({ responseId, rationale }, at) =>
      `${at + 1} ${names.get(responseId) ?? ""}${rationale === "" ? "" : `: ${rationale}`}`,
  );
}
