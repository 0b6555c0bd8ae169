import { exportProgram, getProgram } from "@curriculum/contract/operations.ts";
import type { ProgramFile } from "@curriculum/contract/run-progress.ts";
import type { Curriculum } from "@curriculum/curriculum/model/curriculum.ts";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, Outlet, useParams } from "@tanstack/react-router";
import { call, pathOf } from "../../api-client.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { CitationPanelProvider } from "../citations/citation-panel.tsx";
import { CurriculumContext } from "../curriculum/curriculum-context.ts";
import { RunPanel } from "../progress/run-panel.tsx";
import { SourceList } from "../progress/source-list.tsx";

const formats = [
  ["pdf", "PDF"],
  ["docx", "Word"],
  ["html", "Web page"],
  ["md", "Markdown"],
  ["json", "JSON"],
] as const;

export function ProgramFrame() {
  const { programId } = useParams({ from: "/programs/$programId" });
  const queries = useQueryClient();
  const program = useQuery({
    queryKey: ["program", programId],
    queryFn: () => call(getProgram, { params: { programId } }),
  });
  if (program.isPending) return <p className="text-(--soft)">Loading…</p>;
  if (program.error) return <ProblemNotice error={program.error} />;
  const { curriculum, run, files, title, isAskedOfModel } = program.data;
  const isDone = run?.status === "completed";
  return (
    <>
      <Heading title={title} curriculum={curriculum} programId={programId} isDone={isDone} />
      {run && !isDone && (
        <RunPanel
          programId={programId}
          initial={run}
          onChange={() => void queries.invalidateQueries({ queryKey: ["program", programId] })}
        />
      )}
      {isDone && <UnusedSources programId={programId} files={files} />}
      {curriculum && isDone && (
        <CurriculumContext value={curriculum}>
          <CitationPanelProvider>
            <div className="mt-6 grid gap-8 md:grid-cols-[14rem_minmax(0,1fr)]">
              <Contents curriculum={curriculum} programId={programId} isAskedOfModel={isAskedOfModel} />
              <div className="min-w-0">
                <Outlet />
              </div>
            </div>
          </CitationPanelProvider>
        </CurriculumContext>
      )}
    </>
  );
}

/** Sources that came with the brief and that nothing was written from: a reader must not have to miss them. */
function UnusedSources({ programId, files }: { programId: string; files: readonly ProgramFile[] }) {
  const unused = files.filter((file) => file.status === "refused" || file.status === "left out");
  if (unused.length === 0) return null;
  return (
    <details className="mt-4 rounded-md border border-(--line) bg-(--card) px-4 py-2 text-sm">
      <summary className="cursor-pointer">
        {unused.length === 1 ? "One source was not used" : `${unused.length} sources were not used`}
      </summary>
      <SourceList programId={programId} files={unused} isRunning={false} />
    </details>
  );
}

function Heading({
  title,
  curriculum,
  programId,
  isDone,
}: {
  title: string;
  curriculum: Curriculum | null;
  programId: string;
  isDone: boolean;
}) {
  const program = curriculum?.program;
  return (
    <div className="flex flex-wrap items-start justify-between gap-4">
      <div>
        <h1 className="text-2xl font-semibold tracking-tight">{title}</h1>
        {program && (
          <p className="mt-1 text-(--soft)">
            {program.qualificationType} · {program.levelFramework} {program.qualificationLevel} · {program.totalHours}{" "}
            hours · {curriculum.modules.length} modules
          </p>
        )}
      </div>
      {isDone && (
        <nav aria-label="Downloads" className="flex gap-1.5 text-sm">
          {formats.map(([format, name]) => (
            <a
              key={format}
              href={pathOf(exportProgram.path, { programId, format })}
              className="rounded-md border border-(--line) bg-(--card) px-2.5 py-1 hover:border-(--accent)"
            >
              {name}
            </a>
          ))}
        </nav>
      )}
    </div>
  );
}

const linkClass = "block rounded px-2 py-1 text-(--soft) hover:text-(--ink)";
const activeClass = { className: "bg-(--accent-soft) text-(--ink)! font-medium" };

function Contents({
  curriculum,
  programId,
  isAskedOfModel,
}: {
  curriculum: Curriculum;
  programId: string;
  isAskedOfModel: boolean;
}) {
  const errors = curriculum.report.findings.filter((finding) => finding.severity === "error").length;
  return (
    <nav aria-label="Contents" className="text-sm md:sticky md:top-6 md:self-start">
      <Link
        to="/programs/$programId"
        params={{ programId }}
        className={linkClass}
        activeOptions={{ exact: true }}
        activeProps={activeClass}
      >
        Program
      </Link>
      <p className="mt-3 px-2 text-xs font-medium tracking-wide text-(--soft) uppercase">Modules</p>
      {curriculum.modules.map((module) => (
        <Link
          key={module.id}
          to="/programs/$programId/modules/$code"
          params={{ programId, code: module.code }}
          className={linkClass}
          activeProps={activeClass}
        >
          <span className="tabular-nums">{module.code}</span> {module.title}
        </Link>
      ))}
      <p className="mt-3 px-2 text-xs font-medium tracking-wide text-(--soft) uppercase">Program-wide</p>
      <Link to="/programs/$programId/skills" params={{ programId }} className={linkClass} activeProps={activeClass}>
        Skills
      </Link>
      <Link to="/programs/$programId/reference" params={{ programId }} className={linkClass} activeProps={activeClass}>
        Glossary and sources
      </Link>
      <Link to="/programs/$programId/quality" params={{ programId }} className={linkClass} activeProps={activeClass}>
        Quality report{errors > 0 ? ` (${errors} errors)` : ""}
      </Link>
      <Link
        to="/programs/$programId/accreditation"
        params={{ programId }}
        className={linkClass}
        activeProps={activeClass}
      >
        Accreditation
      </Link>
      <Link to="/programs/$programId/comparison" params={{ programId }} className={linkClass} activeProps={activeClass}>
        Comparison
      </Link>
      <Link to="/programs/$programId/proposals" params={{ programId }} className={linkClass} activeProps={activeClass}>
        Proposals
      </Link>
      {isAskedOfModel && (
        <Link
          to="/programs/$programId/authorship"
          params={{ programId }}
          className={linkClass}
          activeProps={activeClass}
        >
          Authorship
        </Link>
      )}
    </nav>
  );
}
