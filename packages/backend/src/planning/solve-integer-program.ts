import highs, { type Highs } from "highs";

// The package's types say CommonJS, where the default import is the module; at run time it is the loader itself.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const loadHighs = highs as unknown as () => Promise<Highs>;

let loading: Promise<Highs | null> | undefined;

/** Where WebAssembly cannot be loaded there is no solver; callers then use their own approximation. */
function loadSolver(): Promise<Highs | null> {
  loading ??= loadHighs().then(
    (solver) => solver,
    () => null,
  );
  return loading;
}

/**
 * Solves a small integer program in CPLEX LP format. Values by variable name, rounded to integers;
 * null when the solver cannot be loaded, finds no solution or takes longer than two seconds.
 */
export async function solveIntegerProgram(lp: string): Promise<Record<string, number> | null> {
  const solver = await loadSolver();
  if (!solver) return null;
  try {
    const solution = solver.solve(lp, { output_flag: false, time_limit: 2, random_seed: 1 });
    if (solution.Status !== "Optimal") return null;
    return Object.fromEntries(
      Object.entries(solution.Columns).map(([name, column]) => [
        name,
        "Primal" in column ? Math.round(Number(column.Primal)) : 0,
      ]),
    );
  } catch {
    // The WebAssembly instance aborts for good on an internal fault: the next call loads a fresh one.
    loading = undefined;
    return null;
  }
}
