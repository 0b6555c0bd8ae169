/** The entry on which a share of 0..1 falls, where each takes as much of it as its rate; null beyond them. */
export function draw<K extends string>(rates: Partial<Record<K, number>>, share: number): K | null {
  let from = 0;
  for (const [name, rate] of Object.entries(rates) as [K, number][]) {
    from += rate;
    if (share < from) return name;
  }
  return null;
}
