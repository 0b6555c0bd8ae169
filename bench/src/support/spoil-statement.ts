/** Ways to make a statement say what its passage does not; null where the way does not apply to it. */
export const spoilers: Record<string, (statement: string, draw: (below: number) => number) => string | null> = {
  number: (statement, draw) =>
    replaceFirst(statement, /(?<![\w.])\d[\d,]*(?:\.\d+)?(?![\w])/u, (figure) => otherFigure(figure, draw)),
  negation: (statement) =>
    replaceFirst(statement, /\b(?:(?<aux>is|are|was|were|can|will|should|may|does|do) )not /iu, (match) =>
      match.replace(/not /iu, ""),
    ) ??
    replaceFirst(
      statement,
      /\b(?:is|are|was|were|can|will|should|has been|have been) (?!not|no\b|never)/iu,
      (match) => `${match}not `,
    ),
  direction: (statement) => {
    for (const [one, other] of opposites) {
      const found = new RegExp(`\\b(?:${one}|${other})\\b`, "iu").exec(statement);
      if (!found) continue;
      const [word] = found;
      return (
        statement.slice(0, found.index) +
        (word.toLowerCase() === one ? other : one) +
        statement.slice(found.index + word.length)
      );
    }
    return null;
  },
};

// The benchmark's own list: some of these the product does not know.
const opposites = (
  "increases/decreases increase/decrease increased/decreased higher/lower more/less rises/falls before/after " +
  "above/below positive/negative largest/smallest faster/slower always/never strong/weak gain/loss early/late " +
  "maximum/minimum internal/external inside/outside improves/worsens improve/worsen includes/excludes " +
  "expensive/cheap rich/poor public/private younger/older easy/difficult hot/cold buyers/sellers parents/children " +
  "short-term/long-term better/worse greater/smaller begins/ends first/last conscious/unconscious voluntary/involuntary " +
  "stable/unstable high/low large/small similar/different all/few present/absent borrowers/lenders"
)
  .split(" ")
  .map((pair) => pair.split("/") as [string, string]);

function replaceFirst(text: string, pattern: RegExp, by: (match: string) => string): string | null {
  const found = pattern.exec(text);
  if (!found) return null;
  return text.slice(0, found.index) + by(found[0]) + text.slice(found.index + found[0].length);
}

function otherFigure(figure: string, draw: (below: number) => number): string {
  const value = Number(figure.replaceAll(",", ""));
  if (value >= 1_900 && value <= 2_030) return String(value - 3 - draw(20));
  return String(Math.round((value * (2 + draw(3)) + 1 + draw(4)) * 100) / 100);
}
