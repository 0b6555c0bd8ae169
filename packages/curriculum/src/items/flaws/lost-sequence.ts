import type { ItemFlaw } from "../item-flaw.ts";

const scales: readonly (readonly string[])[] = [
  ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
  [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
  ],
  ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"],
  ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
  ["very low", "low", "medium", "high", "very high"],
  ["small", "medium", "large"],
  ["daily", "weekly", "monthly", "quarterly", "yearly"],
];

export const lostSequence: ItemFlaw = {
  kind: "lost-sequence",
  title: "Numbers and dates stand in order",
  reason: "A reader who knows the figure should not have to hunt for it.",
  remedy: "Print the options in rising or falling order.",
  find: ({ options }) => {
    const ranks = options.map((option) => rankOf(option.folded));
    const first = ranks[0];
    if (!first || ranks.length < 3) return null;
    if (!ranks.every((rank) => rank !== null && rank.scale === first.scale)) return null;
    const values = ranks.map((rank) => rank!.value);
    const rises = values.every((value, index) => index === 0 || value >= values[index - 1]!);
    const falls = values.every((value, index) => index === 0 || value <= values[index - 1]!);
    return rises || falls ? null : `The options are not in order: ${options.map((option) => option.text).join("; ")}.`;
  },
};

function rankOf(text: string): { scale: string; value: number } | null {
  const number =
    /^(?:about |approximately |around |roughly |in |on |at )?([$€£])?\s?(-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?|-?\.\d+)\s*(%|[a-z²³/ -]{0,24})$/.exec(
      text,
    );
  if (number) {
    const unit = number[3]!.trim().replace(/s$/, "");
    const scaled = /^(million|billion|thousand)\b/.exec(unit)?.[1];
    const factor = scaled === "million" ? 1e6 : scaled === "billion" ? 1e9 : scaled === "thousand" ? 1e3 : 1;
    return {
      scale: `${number[1] ?? ""}${unit.replace(/^(?:million|billion|thousand)\s*/, "")}`,
      value: Number(number[2]!.replaceAll(",", "")) * factor,
    };
  }
  const head = text.replace(/^(?:the|in|on|every) /, "");
  const scale = scales.findIndex((names) => names.includes(head.split(" ")[0]!) || names.includes(head));
  if (scale < 0) return null;
  const exact = scales[scale]!.indexOf(head);
  const rest = exact >= 0 ? "" : head.split(" ").slice(1).join(" ").replace(/s$/, "");
  return { scale: `${scale}:${rest}`, value: exact >= 0 ? exact : scales[scale]!.indexOf(head.split(" ")[0]!) };
}
