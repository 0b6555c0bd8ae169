import { matchSkills } from "@curriculum/contract/skill-operations.ts";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../../api-client.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { useCurriculum } from "./curriculum-context.ts";

/** Has the skills and job roles of the program matched with published ones, and says what came of it. */
export function MatchCard() {
  const { program, skills, occupations } = useCurriculum();
  const queries = useQueryClient();
  const match = useMutation({
    mutationFn: () => call(matchSkills, { params: { programId: program.id } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["program", program.id] }),
  });
  if (program.status === "approved") return null;
  const isMatched = occupations !== undefined || skills.some(({ published }) => published !== undefined);
  return (
    <Card>
      <h2 className="text-lg font-semibold">Published skills and occupations</h2>
      <p className="mt-1 max-w-prose text-sm text-(--soft)">
        Which skills of ESCO and O*NET the skills below stand for, and which occupations the program’s job roles mean:
        what those ask for, and which outcomes teach it. Match again after outcomes or skills have changed.
      </p>
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <Button look={isMatched ? "quiet" : "primary"} disabled={match.isPending} onClick={() => match.mutate()}>
          {match.isPending ? "Matching…" : isMatched ? "Match again" : "Match with ESCO and O*NET"}
        </Button>
        <p role="status" className="text-sm">
          {match.data && describe(match.data)}
        </p>
      </div>
      {match.error && (
        <div className="mt-3">
          <ProblemNotice error={match.error} />
        </div>
      )}
    </Card>
  );
}

interface Result {
  skills: number;
  matched: number;
  occupations: readonly unknown[];
  rolesWithout: readonly string[];
}

function describe({ skills, matched, occupations, rolesWithout }: Result): string {
  const found = `${matched} of ${skills} skills stand for a published one; ${occupations.length} occupation${occupations.length === 1 ? "" : "s"} found.`;
  return rolesWithout.length === 0
    ? found
    : `${found} No occupation is named closely enough for: ${rolesWithout.join(", ")}.`;
}
