const names: Record<string, string> = {
  stem: "Question",
  "key.text": "Key",
  modelAnswer: "Model answer",
  kpis: "Indicator",
  criteria: "Criterion",
  keyFacts: "Key fact",
};
const singular = (word: string) => word.replace(/ies$/, "y").replace(/([^s])s$/, "$1");
const inWords = (name: string) => name.replaceAll(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();

/** A place in an item as people say it: "options.2.text" → "Option 2: text". */
export function namePlace(place: string): string {
  if (place === "") return "Text";
  const known = names[place];
  if (known !== undefined) return known;
  const steps = place.split(".");
  const told = steps.flatMap((step, index) => {
    if (/^\d+$/.test(step)) return [];
    const number = steps[index + 1];
    const name = names[step] ?? inWords(step);
    return [number !== undefined && /^\d+$/.test(number) ? `${singular(name)} ${number}` : name];
  });
  const whole = told.join(": ");
  return `${whole.slice(0, 1).toUpperCase()}${whole.slice(1)}`;
}
