import { scoreMatching } from "@curriculum/curriculum/items/score-set.ts";
import type { MatchingItem } from "@curriculum/curriculum/model/assessment.ts";
import { useState } from "react";
import { SetScore } from "./set-score.tsx";

const letters = "ABCDEFGHIJ";

/** Both lists side by side, to be tried; with the key, each premise is followed by its response and the reason. */
export function MatchingLists({ item, showsKey }: { item: MatchingItem; showsKey: boolean }) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const places = new Map(item.responses.map(({ id }, at) => [id, at]));
  return (
    <>
      <div className="mt-1.5 grid max-w-prose gap-x-8 gap-y-3 sm:grid-cols-[3fr_2fr]">
        <section aria-label={item.premiseTitle}>
          <p className="text-sm text-(--soft)">{item.premiseTitle}</p>
          <ol className="mt-1 space-y-1.5">
            {item.premises.map((premise, at) => (
              <li key={premise.id} className="grid grid-cols-[1.4rem_1fr_auto] gap-x-2">
                <span className="text-(--soft)">{at + 1}</span>
                <span>
                  {premise.text}
                  {showsKey && <span className="block text-sm text-(--soft)">{premise.rationale}</span>}
                </span>
                {showsKey ? (
                  <span className="font-medium text-(--good)">{letters[places.get(premise.responseId) ?? -1]}</span>
                ) : (
                  <select
                    aria-label={`${item.responseTitle} for ${at + 1}: ${premise.text}`}
                    className="h-7 rounded border border-(--line) bg-transparent px-1"
                    value={chosen.get(premise.id) ?? ""}
                    onChange={({ target }) => setChosen(new Map(chosen).set(premise.id, target.value))}
                  >
                    <option value="">–</option>
                    {item.responses.map((response, place) => (
                      <option key={response.id} value={response.id}>
                        {letters[place]}
                      </option>
                    ))}
                  </select>
                )}
              </li>
            ))}
          </ol>
        </section>
        <section aria-label={item.responseTitle}>
          <p className="text-sm text-(--soft)">{item.responseTitle}</p>
          <ol className="mt-1 space-y-1.5">
            {item.responses.map((response, at) => (
              <li key={response.id} className="grid grid-cols-[1.4rem_1fr]">
                <span className="text-(--soft)">{letters[at]}</span>
                <span>{response.text}</span>
              </li>
            ))}
          </ol>
        </section>
      </div>
      {!showsKey && (
        <SetScore
          answer={[...chosen].join(" ")}
          isComplete={item.premises.every(({ id }) => (chosen.get(id) ?? "") !== "")}
          score={scoreMatching(item, chosen)}
          most={item.premises.length}
        />
      )}
    </>
  );
}
