import { apportion, type Share } from "./apportion.ts";
import { solveIntegerProgram } from "./solve-integer-program.ts";

export interface Allotment {
  hours: number[];
  /** What the bounds could not hold, in hours over or under; empty when every bound holds. */
  slack: { index: number; hours: number }[];
}

/**
 * Integer hours that sum exactly to `total`, as near to the weights' proportions as the bounds allow.
 * Bounds may give way (at a high price) so that a sum is always found; where they did is named in `slack`.
 */
export async function allotHours(total: number, shares: readonly Share[]): Promise<Allotment> {
  if (shares.length === 0) return { hours: [], slack: [] };
  const weightSum = shares.reduce((sum, share) => sum + share.weight, 0) || 1;
  const ideals = shares.map((share) => Number(((total * share.weight) / weightSum).toFixed(4)));
  // Where the bounds can hold, handing out hour by hour is already nearest in squares: no solver to start.
  const least = shares.reduce((sum, share) => sum + share.min, 0);
  const most = shares.reduce((sum, share) => sum + share.max, 0);
  if (least <= total && total <= most) return { hours: apportion(total, shares), slack: [] };
  const solved = await solveIntegerProgram(hoursProgram(total, shares, ideals));
  const found = solved && shares.map((_, index) => solved[`x${index}`] ?? 0);
  const isExact = found && found.reduce((sum, value) => sum + value, 0) === total;
  const hours = isExact ? found : apportion(total, shares);
  const slack = hours.flatMap((value, index) => {
    const share = shares[index];
    if (!share || (value >= share.min && value <= share.max)) return [];
    return [{ index, hours: value > share.max ? value - share.max : value - share.min }];
  });
  return { hours, slack };
}

function hoursProgram(total: number, shares: readonly Share[], ideals: readonly number[]): string {
  const indexes = shares.map((_, index) => index);
  // Deviations cost 1; a broken bound costs more than any deviation; the last term settles ties for the earlier share.
  const objective = indexes
    .map((index) => `d${index} + 1000 o${index} + 1000 u${index} + ${(index + 1) / 1e4} x${index}`)
    .join(" + ");
  const rows = indexes.flatMap((index) => {
    const share = shares[index];
    if (!share) return [];
    return [
      ` a${index}: d${index} - x${index} >= -${ideals[index]}`,
      ` b${index}: d${index} + x${index} >= ${ideals[index]}`,
      ` c${index}: x${index} - o${index} <= ${share.max}`,
      ` e${index}: x${index} + u${index} >= ${share.min}`,
    ];
  });
  const sum = ` sum: ${indexes.map((index) => `x${index}`).join(" + ")} = ${total}`;
  const generals = indexes.map((index) => `x${index}`).join(" ");
  return `Minimize\n obj: ${objective}\nSubject To\n${rows.join("\n")}\n${sum}\nGenerals\n ${generals}\nEnd\n`;
}
