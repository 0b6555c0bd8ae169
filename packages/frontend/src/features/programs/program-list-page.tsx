import { listPrograms, type ProgramSummary } from "@curriculum/contract/operations.ts";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { call } from "../../api-client.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";

export function ProgramListPage() {
  const list = useInfiniteQuery({
    queryKey: ["programs"],
    queryFn: ({ pageParam }) => call(listPrograms, pageParam === null ? {} : { query: { after: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    refetchInterval: (query) =>
      query.state.data?.pages.some(({ programs }) => programs.some(isRunning)) ? 1_000 : false,
  });
  const programs = list.data?.pages.flatMap((page) => page.programs);
  return (
    <>
      <div className="mb-6 flex items-center justify-between">
        <h1 className="text-2xl font-semibold tracking-tight">Programs</h1>
        <Link
          to="/new"
          className="rounded-md bg-(--accent) px-3.5 py-1.5 text-sm font-medium text-(--card) hover:opacity-90"
        >
          New program
        </Link>
      </div>
      {list.error && <ProblemNotice error={list.error} />}
      {programs?.length === 0 && (
        <Card>
          <h2 className="font-medium">No programs yet</h2>
          <p className="mt-1 text-(--soft)">
            Give a short brief and your sources; the first program is written in a minute or less.
          </p>
        </Card>
      )}
      <ul className="grid gap-4 sm:grid-cols-2">
        {programs?.map((program) => (
          <li key={program.id}>
            <ProgramCard program={program} />
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <div className="mt-6 text-center">
          <Button disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            Show more programs
          </Button>
        </div>
      )}
    </>
  );
}

function isRunning(program: ProgramSummary): boolean {
  return program.run?.status === "queued" || program.run?.status === "processing";
}

function ProgramCard({ program }: { program: ProgramSummary }) {
  return (
    <Link
      to="/programs/$programId"
      params={{ programId: program.id }}
      className="block h-full rounded-lg border border-(--line) bg-(--card) p-5 transition hover:border-(--accent)"
    >
      <h2 className="font-medium">{program.title}</h2>
      <p className="mt-1 text-sm text-(--soft)">
        {program.qualificationLevel} · {program.qualificationType} · {program.totalCredits} credits
      </p>
      <div className="mt-4 text-sm text-(--soft)">
        {isRunning(program) && program.run ? (
          <>
            <ProgressBar percent={program.run.percent} label={`Progress of ${program.title}`} />
            <p className="mt-1">Being written, {program.run.percent} %</p>
          </>
        ) : (
          <span className={program.run?.status === "failed" ? "text-(--bad)" : ""}>
            {program.run?.status === "failed" ? "Not finished" : program.status} ·{" "}
            {new Date(program.createdAt).toLocaleDateString()}
          </span>
        )}
      </div>
    </Link>
  );
}
