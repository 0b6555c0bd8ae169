export interface TableLink {
  from: string;
  to: string;
}

/** Tables so that each comes after those that its foreign keys point to; otherwise by name. Refuses a circle. */
export function orderTables(names: readonly string[], links: readonly TableLink[]): string[] {
  const ordered: string[] = [];
  let left = names.toSorted();
  while (left.length > 0) {
    const waiting = new Set(left);
    const ready = left.filter((name) =>
      links.every(({ from, to }) => from !== name || to === name || !waiting.has(to)),
    );
    if (ready.length === 0) throw new Error(`These tables point to one another in a circle: ${left.join(", ")}`);
    ordered.push(...ready);
    left = left.filter((name) => !ready.includes(name));
  }
  return ordered;
}
