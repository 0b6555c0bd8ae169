/** A figure with the unit that follows it; the unit is "" where none is known. */
export interface Quantity {
  value: number;
  unit: string;
  isInDigits: boolean;
}

const numberWords = new Map(
  "zero one two three four five six seven eight nine ten eleven twelve".split(" ").map((word, value) => [word, value]),
);

// Spellings of one unit stand in one line; the first is its name.
const units = new Map(
  [
    "% percent per-cent",
    "kg kilogram kilograms kilo kilos",
    "g gram grams",
    "mg milligram milligrams",
    "km kilometre kilometres kilometer kilometers",
    "m metre metres meter meters",
    "cm centimetre centimetres centimeter centimeters",
    "mm millimetre millimetres millimeter millimeters",
    "l litre litres liter liters",
    "ml millilitre millilitres milliliter milliliters",
    "year years",
    "month months",
    "week weeks",
    "day days",
    "hour hours",
    "minute minutes",
    "second seconds",
    "kcal calorie calories",
    "thousand thousands",
    "million millions",
    "billion billions",
    "dollar dollars",
    "euro euros",
    "pound pounds",
    "foot feet",
    "mile miles",
    "inch inches",
  ].flatMap((line) => line.split(" ").map((spelling, _, all) => [spelling, all[0]!] as const)),
);

const figure =
  /(?<![\p{L}\d.])(?<number>\d[\d,]*(?:\.\d+)?|zero|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?![\p{L}\d])\s?-?(?<unit>%|per cent|[\p{L}]+)?/giu;

/** The figures of a text, written in digits or, to twelve, in words; "one" is left out: it is mostly no number. */
export function quantitiesOf(text: string): Quantity[] {
  return [...text.matchAll(figure)].flatMap(({ groups }) => {
    const { number = "", unit = "" } = groups ?? {};
    const value = numberWords.get(number.toLowerCase()) ?? Number(number.replaceAll(",", ""));
    const isInDigits = /\d/u.test(number);
    return Number.isFinite(value)
      ? [{ value, unit: units.get(unit.toLowerCase().replace(" ", "-")) ?? "", isInDigits }]
      : [];
  });
}

/** Whether one quantity says what the other does: the same figure, and no other unit where both name one. */
export function isSameQuantity(one: Quantity, other: Quantity): boolean {
  return one.value === other.value && (one.unit === other.unit || one.unit === "" || other.unit === "");
}

/** Whether a word, lower case, is a figure: figures are compared as quantities, not as words. */
export function isFigure(word: string): boolean {
  return /^\d/u.test(word) || numberWords.has(word);
}
