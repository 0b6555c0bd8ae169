import { scoreOrdering } from "@curriculum/curriculum/items/score-set.ts";
import type { OrderingItem } from "@curriculum/curriculum/model/assessment.ts";
import { useState } from "react";
import { SetScore } from "./set-score.tsx";

/** The steps, to be moved into their order; with the key, in the right one. */
export function OrderedSteps({ item, showsKey }: { item: OrderingItem; showsKey: boolean }) {
  const printed = item.steps.map(({ id }) => id);
  const [arranged, setArranged] = useState<readonly string[]>(printed);
  const texts = new Map(item.steps.map(({ id, text }) => [id, text]));
  const shown = showsKey ? item.order : arranged;
  const move = (at: number, by: -1 | 1) => {
    const next = [...arranged];
    const [step] = next.splice(at, 1);
    if (step !== undefined) next.splice(at + by, 0, step);
    setArranged(next);
  };
  return (
    <>
      <ol className="mt-1.5 max-w-prose space-y-1" aria-label={showsKey ? "In the right order" : "To be put in order"}>
        {shown.map((id, at) => (
          <li key={id} className="grid grid-cols-[1.4rem_1fr_auto] items-center gap-x-2">
            <span className="text-(--soft)">{at + 1}</span>
            <span className={showsKey ? "text-(--good)" : ""}>{texts.get(id)}</span>
            {!showsKey && (
              <span className="space-x-1">
                <Mover label={`Move “${texts.get(id)}” up`} sign="↑" isEnd={at === 0} onMove={() => move(at, -1)} />
                <Mover
                  label={`Move “${texts.get(id)}” down`}
                  sign="↓"
                  isEnd={at === shown.length - 1}
                  onMove={() => move(at, 1)}
                />
              </span>
            )}
          </li>
        ))}
      </ol>
      {!showsKey && (
        <SetScore
          answer={arranged.join(" ")}
          isComplete={arranged.some((id, at) => id !== printed[at])}
          score={scoreOrdering(item, arranged)}
          most={item.order.length - 1}
        />
      )}
    </>
  );
}

function Mover(props: { label: string; sign: string; isEnd: boolean; onMove: () => void }) {
  return (
    <button
      type="button"
      aria-label={props.label}
      // Not disabled: a button that is loses the focus of whoever moves a step to the end by keyboard.
      aria-disabled={props.isEnd}
      onClick={props.isEnd ? undefined : props.onMove}
      className="h-7 w-7 rounded border border-(--line) aria-disabled:opacity-30"
    >
      {props.sign}
    </button>
  );
}
