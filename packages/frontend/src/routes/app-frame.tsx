import { getSession } from "@curriculum/contract/operations.ts";
import { useQuery } from "@tanstack/react-query";
import { Link, Outlet } from "@tanstack/react-router";
import { ApiProblem, call } from "../api-client.ts";
import { ProblemNotice } from "../ui/problem-notice.tsx";

export function AppFrame() {
  const session = useQuery({ queryKey: ["session"], queryFn: () => call(getSession) });
  return (
    <>
      <a href="#content" className="sr-only focus:not-sr-only focus:absolute focus:p-3">
        Skip to the content
      </a>
      <header className="border-b border-(--line) bg-(--card)">
        <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-x-6 gap-y-1 px-6 py-3">
          <nav aria-label="Main" className="flex items-baseline gap-6">
            <Link to="/" className="font-semibold tracking-tight">
              Curriculum Generator
            </Link>
            {session.data && session.data.role !== "Student" && (
              <>
                <Link to="/library" className="text-sm text-(--soft) hover:text-(--ink)">
                  Library
                </Link>
                <Link to="/competitors" className="text-sm text-(--soft) hover:text-(--ink)">
                  Programs of others
                </Link>
              </>
            )}
          </nav>
          {session.data && (
            <span className="text-sm [overflow-wrap:anywhere] text-(--soft)">
              {session.data.email} · {session.data.role}
            </span>
          )}
        </div>
      </header>
      <main id="content" className="mx-auto max-w-6xl px-6 py-8">
        {session.isPending ? (
          <p className="text-(--soft)">Loading…</p>
        ) : session.error ? (
          <SignInNeeded error={session.error} />
        ) : (
          <Outlet />
        )}
      </main>
    </>
  );
}

function SignInNeeded({ error }: { error: Error }) {
  if (!(error instanceof ApiProblem) || error.status !== 401) return <ProblemNotice error={error} />;
  return (
    <div className="mx-auto max-w-md py-16">
      <h1 className="text-xl font-semibold">Sign in with the link from the terminal</h1>
      <p className="mt-3 text-(--soft)">
        When the product starts, it prints a link that signs you in once. Open that link here. When it was used already,
        or is older than a day, start the product again for a new one.
      </p>
    </div>
  );
}
