import type { WrittenText } from "@curriculum/contract/authorship-operations.ts";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { Card } from "../../ui/card.tsx";
import { FigureList } from "../../ui/figure-list.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { authorshipQuery } from "./authorship-query.ts";
import { choices, summariseTexts, type Choice } from "./choose-texts.ts";
import { TextCard } from "./text-card.tsx";

/** Who wrote the texts of a program that a language model was asked for, and what a second one doubts in them. */
export function AuthorshipPage() {
  const { programId } = useParams({ from: "/programs/$programId/authorship" });
  const shown = useQuery(authorshipQuery(programId));
  const [choice, setChoice] = useState<Choice>("all");
  if (shown.isPending) return <p className="text-(--soft)">Loading…</p>;
  if (shown.error) return <ProblemNotice error={shown.error} />;
  const { texts } = shown.data;
  if (texts.length === 0) return <p>The built-in author wrote every text of this program.</p>;
  const { holds } = choices.find(({ value }) => value === choice)!;
  const chosen = texts.filter((text) => holds(text));
  return (
    <div className="space-y-6">
      <Summary texts={texts} />
      <fieldset className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
        <legend className="sr-only">Which texts are shown</legend>
        {choices.map(({ value, name, holds: isOf }) => (
          <label key={value} className="flex gap-2">
            <input
              type="radio"
              name="shown"
              value={value}
              checked={choice === value}
              onChange={() => setChoice(value)}
            />
            {name} ({texts.filter((text) => isOf(text)).length})
          </label>
        ))}
      </fieldset>
      {chosen.length === 0 && <p className="text-(--soft)">No text is of this kind.</p>}
      {[...Map.groupBy(chosen, ({ item }) => item.moduleCode ?? "Program")].map(([group, list]) => (
        <Card key={group}>
          <h2 className="text-lg font-semibold">{group}</h2>
          <ul className="mt-2 divide-y divide-(--line)">
            {list.map((text) => (
              <TextCard key={text.item.key} text={text} programId={programId} />
            ))}
          </ul>
        </Card>
      ))}
    </div>
  );
}

function Summary({ texts }: { texts: readonly WrittenText[] }) {
  const { byModel, takenOver, doubted, read, costs } = summariseTexts(texts);
  const rows = [
    ...byModel.map(([name, count]) => ({ name: `Written by ${name}`, value: count })),
    { name: "Written by the built-in author instead", value: takenOver },
    ...(read > 0 ? [{ name: "Doubted by the second reader", value: `${doubted} of ${read}` }] : []),
    ...costs.map(([currency, cost]) => ({ name: "Cost of these texts", value: `${cost.toFixed(2)} ${currency}` })),
  ];
  return (
    <Card>
      <h2 className="text-lg font-semibold">Who wrote what</h2>
      <p className="mt-1 text-sm text-(--soft)">
        The texts for which a language model was asked. All of them passed the same checks; all others are computed.
      </p>
      <FigureList rows={rows} />
    </Card>
  );
}
