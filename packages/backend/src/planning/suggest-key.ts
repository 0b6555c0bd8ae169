/** The known key nearest to a mistyped one, or null when none is near enough to be meant. */
export function suggestKey(key: string, known: readonly string[]): string | null {
  const typed = key.toLowerCase().replaceAll(/[^a-z]/g, "");
  let best: string | null = null;
  // A third of the letters may be wrong: "modul" means "modules", "colour" does not mean "locale".
  let bestDistance = Math.max(1, Math.floor(typed.length / 3)) + 1;
  for (const candidate of known) {
    const plain = candidate.toLowerCase();
    const distance =
      typed.length >= 4 && (plain.includes(typed) || typed.includes(plain)) ? 1 : editDistance(typed, plain);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
