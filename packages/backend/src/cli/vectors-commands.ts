import type { Command } from "commander";
import type { RunCommand } from "./command-context.ts";

const commands = () => import("./vectors.command.ts");

/** `curriculum vectors status|index|reconcile` and `evaluate-retrieval`. */
export function addVectorsCommands(program: Command, run: RunCommand): void {
  const vectors = program
    .command("vectors")
    .description("vectors of the library's passages, where an embedding model is configured");
  vectors
    .command("status")
    .description("what the store holds, and whether vectors take part in ranking")
    .option("--json", "print it as JSON")
    .action((options) => run(options, async (context) => (await commands()).vectorsStatusCommand(context)));
  vectors
    .command("index")
    .description("make the vectors that are missing; goes on where it was stopped")
    .option("--json", "print the result as JSON")
    .action((options) => run(options, async (context) => (await commands()).vectorsIndexCommand(context)));
  vectors
    .command("reconcile")
    .description("compare the store with the library and mend what is missing, stale or orphaned")
    .option("--check", "change nothing; exit code 1 when something differs")
    .option("--json", "print the result as JSON")
    .action((options) => run(options, async (context) => (await commands()).vectorsReconcileCommand(context, options)));
  program
    .command("evaluate-retrieval")
    .description("measure on the library's own objectives and questions whether vectors help; on only if they do")
    .option("--json", "print the figures as JSON")
    .action((options) =>
      run(options, async (context) =>
        (await import("./evaluate-retrieval.command.ts")).evaluateRetrievalCommand(context),
      ),
    );
}
