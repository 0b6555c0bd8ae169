import type { Check } from "../check.ts";
import { casesOf } from "../walk-curriculum.ts";

export const totals: Check = {
  id: "case.totals",
  severity: "error",
  title: "Totals in the data table add up",
  reason: "Students reckon with these figures, and the model answer was reckoned from them.",
  remedy: "Correct the total, or the row that is wrong.",
  run: (curriculum) =>
    casesOf(curriculum).flatMap(({ path, value }) => {
      const rows = value.data?.rows ?? [];
      const last = rows.at(-1);
      if (!value.data || !last || rows.length < 3 || !/^(?:total|sum|all)s?\b/i.test(last[0] ?? "")) return [];
      return value.data.header.flatMap((heading, column) => {
        // Shares and means do not add up to the last row.
        if (column === 0 || /%|per cent|percent|share|rate|average|mean|median|ratio|index/i.test(heading)) return [];
        const figures = rows.map((row) => figureOf(row[column] ?? ""));
        if (!figures.every((figure) => figure !== null)) return [];
        const sum = figures.slice(0, -1).reduce((total, figure) => total + figure, 0);
        // Figures with decimals were rounded one by one.
        const slack = figures.every(Number.isInteger) ? 0 : 0.05 * figures.length;
        return Math.abs(sum - figures.at(-1)!) <= slack + 1e-9
          ? []
          : [
              {
                path: `${path}.data`,
                itemId: value.id,
                message: `“${heading}” adds up to ${Number(sum.toFixed(4))}, not to ${last[column]}.`,
              },
            ];
      });
    }),
};

/** "1,240", "−17", "£300" or "25 kg"; null where the cell is no single figure. */
function figureOf(cell: string): number | null {
  const plain = /^([-−–+]?)\s?[$€£]?(\d[\d,]*(?:\.\d+)?)(?:\s?[\p{L}°²³]{1,12})?$/u.exec(cell.trim());
  return plain ? Number(plain[2]!.replaceAll(",", "")) * (/[-−–]/.test(plain[1]!) ? -1 : 1) : null;
}
