import type { BenchmarkResult, Figures } from "./benchmark.ts";

function shown(value: number | undefined): string {
  if (value === undefined) return "";
  return Number.isInteger(value) ? String(value) : value.toFixed(Math.abs(value) < 10 ? 3 : 1);
}

/** Figures and baselines as a table: a row a method, a column a figure. */
export function formatResult(name: string, result: BenchmarkResult): string {
  const methods: [string, Figures][] = [["product", result.figures], ...Object.entries(result.baselines)];
  const columns = [...new Set(methods.flatMap(([, figures]) => Object.keys(figures)))];
  const rows = [
    [name, ...columns],
    ...methods.map(([method, figures]) => [method, ...columns.map((column) => shown(figures[column]))]),
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))),
    )
    .map((cells) => cells.join("  ").trimEnd())
    .join("\n");
}
