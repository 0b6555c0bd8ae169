import type { OrderingItem } from "@curriculum/curriculum/model/assessment.ts";

const letters = "ABCDEFGHIJ";

/** The steps as they are printed; with the key, in their right order and with their letters. */
export function OrderedSteps({ item, showsKey }: { item: OrderingItem; showsKey: boolean }) {
  const printed = item.steps.map((step, at) => ({ ...step, letter: letters[at] }));
  const byId = new Map(printed.map((step) => [step.id, step]));
  const shown = showsKey ? item.order.flatMap((id) => byId.get(id) ?? []) : printed;
  return (
    <ol className="mt-1.5 max-w-prose space-y-1" aria-label={showsKey ? "In the right order" : "To be put in order"}>
      {shown.map((step) => (
        <li key={step.id} className="grid grid-cols-[1.4rem_1fr]">
          <span className="text-(--soft)">{step.letter}</span>
          <span className={showsKey ? "text-(--good)" : ""}>{step.text}</span>
        </li>
      ))}
    </ol>
  );
}
