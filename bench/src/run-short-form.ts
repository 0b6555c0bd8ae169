import { benchmarks } from "./benchmarks.ts";
import { describeBound, findCrossings, floors } from "./floors.ts";

/**
 * The short form: each benchmark that has floors, its figures beside them. What needs the outside data is left out
 * where that is not here, and named.
 *
 * @returns Whether every figure that was measured keeps its floor
 */
export async function runShortForm(options: { dataFolder: string | undefined; seed: number }): Promise<boolean> {
  let isKept = true;
  for (const [name, bounds] of Object.entries(floors)) {
    const benchmark = benchmarks.find((known) => known.name === name);
    if (benchmark === undefined) throw new Error(`There is no benchmark "${name}" for the floors of that name.`);
    if (benchmark.needsData !== false && options.dataFolder === undefined) {
      process.stdout.write(`skipped ${name}: its data is not here (CURRICULUM_DATA)\n`);
      continue;
    }
    const { figures } = await benchmark.run({ dataFolder: options.dataFolder ?? "", seed: options.seed });
    const crossed = new Set(findCrossings(bounds, figures).map(({ figure }) => figure));
    if (crossed.size > 0) isKept = false;
    for (const [figure, bound] of Object.entries(bounds)) {
      const verdict = crossed.has(figure) ? "BELOW  " : "kept   ";
      const seen = figures[figure]?.toFixed(3) ?? "none";
      process.stdout.write(
        `${verdict} ${`${name} ${figure}`.padEnd(28)}${seen.padStart(9)}  ${describeBound(bound)}\n`,
      );
    }
  }
  return isKept;
}
