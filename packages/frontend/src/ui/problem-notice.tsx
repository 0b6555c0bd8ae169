import { ApiProblem } from "../api-client.ts";

/** What went wrong and what to do next; says every problem at once. */
export function ProblemNotice({ error }: { error: unknown }) {
  const message = error instanceof Error ? error.message : "Something went wrong.";
  const problems = error instanceof ApiProblem ? error.detail.problems : [];
  return (
    <div role="alert" className="rounded-md border border-(--bad) bg-(--card) px-4 py-3 text-sm">
      <p className="font-medium text-(--bad)">{message}</p>
      {problems.length > 0 && (
        <ul className="mt-2 list-disc pl-5">
          {problems.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
