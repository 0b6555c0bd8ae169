/** How telling a term is: ln(1 + (N − n + ½) / (n + ½)), never negative, for n of N texts that hold it. */
export function termWeight(texts: number, holding: number): number {
  return Math.log(1 + (texts - holding + 0.5) / (holding + 0.5));
}
