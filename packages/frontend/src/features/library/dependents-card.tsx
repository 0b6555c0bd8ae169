import type { LibraryDocument } from "@curriculum/contract/library-operations.ts";
import { Link } from "@tanstack/react-router";
import { Card } from "../../ui/card.tsx";

/** The programs that rest on a document, with what cites it. */
export function DependentsCard({ document }: { document: LibraryDocument }) {
  const { programs } = document.dependents;
  return (
    <Card>
      <h2 className="text-lg font-semibold">What depends on it</h2>
      {programs.length === 0 && <p className="mt-1 text-sm text-(--soft)">No program that you may see.</p>}
      <ul className="mt-2 space-y-1 text-sm">
        {programs.map((program) => (
          <li key={program.id}>
            <Link
              to="/programs/$programId"
              params={{ programId: program.id }}
              className="text-(--accent) hover:underline"
            >
              {program.title}
            </Link>{" "}
            <span className="text-(--soft)">
              {program.status} · {program.citations} citations in {program.items} items · {program.readings} readings
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
