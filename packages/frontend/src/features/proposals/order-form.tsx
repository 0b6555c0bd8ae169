import type { ModelCost } from "@curriculum/contract/operations.ts";
import { orderProposals, type NamedItem, type OrderedItems } from "@curriculum/contract/proposal-operations.ts";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { call } from "../../api-client.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { inputClass } from "../../ui/input-class.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { tellCost } from "../programs/tell-cost.ts";
import { AuthorChoice } from "../programs/author-choice.tsx";
import { ItemChoice, ModuleChoice } from "./item-choice.tsx";

const kinds = [
  ["items", "Single items"],
  ["module", "A whole module"],
  ["stale", "Everything whose sources have changed since it was written"],
] as const;
type Kind = (typeof kinds)[number][0];

interface OrderFormProps {
  programId: string;
  items: readonly NamedItem[];
  authors: readonly string[];
  modelCost: ModelCost | undefined;
  isBusy: boolean;
}

/** Asks for other texts: which items, what to have in mind, and by whom. */
export function OrderForm({ programId, items, authors, modelCost, isBusy }: OrderFormProps) {
  const id = useId();
  const first = items.find(({ moduleCode }) => moduleCode !== null)?.moduleCode ?? "";
  const [kind, setKind] = useState<Kind>("items");
  const [module, setModule] = useState(first);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [instruction, setInstruction] = useState("");
  const [picked, setPicked] = useState<string | null>(null);
  // What the page shows as chosen is what is asked for, touched or not.
  const author = picked ?? authors[0];
  const queries = useQueryClient();
  const order = useMutation({
    mutationFn: () =>
      call(orderProposals, {
        params: { programId },
        body: { what: whatOf(kind, module, chosen), instruction, ...(author !== undefined && { author }) },
      }),
    onSuccess: async () => {
      setChosen(new Set());
      await queries.invalidateQueries({ queryKey: ["proposals", programId] });
    },
  });
  // What is stale, only the worker finds out.
  const texts = kind === "items" ? chosen.size : items.filter((item) => item.moduleCode === module).length;
  const cost = modelCost && kind !== "stale" && texts > 0 ? tellCost(modelCost, texts / modelCost.texts) : undefined;
  const isEmpty = kind === "items" && chosen.size === 0;
  return (
    <form
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        order.mutate();
      }}
    >
      <Card>
        <fieldset>
          <legend className="text-lg font-semibold">Have it written again</legend>
          <p className="mt-1 mb-2 text-sm text-(--soft)">
            Other texts are proposed beside what stands. Nothing changes until you accept it.
          </p>
          {kinds.map(([value, title]) => (
            <label key={value} className="flex gap-3 py-1">
              <input
                type="radio"
                name="what"
                value={value}
                checked={kind === value}
                onChange={() => {
                  setKind(value);
                  if (module === "") setModule(first);
                }}
              />
              {title}
            </label>
          ))}
        </fieldset>
        {kind !== "stale" && (
          <ModuleChoice items={items} module={module} hasProgram={kind === "items"} onChange={setModule} />
        )}
        {kind === "items" && <ItemChoice items={items} module={module} chosen={chosen} onChange={setChosen} />}
        <div className="mt-4">
          <label htmlFor={id} className="text-sm font-medium">
            What to have in mind <span className="font-normal text-(--soft)">(may be left empty)</span>
          </label>
          <textarea
            id={id}
            className={inputClass}
            rows={2}
            maxLength={500}
            placeholder="More on ethics"
            value={instruction}
            onChange={(event) => setInstruction(event.target.value)}
          />
        </div>
      </Card>
      {authors.length > 1 && <AuthorChoice authors={authors} author={author!} cost={cost} onChange={setPicked} />}
      {order.error && <ProblemNotice error={order.error} />}
      <div className="flex items-center gap-4">
        <Button type="submit" look="primary" disabled={isBusy || isEmpty || order.isPending}>
          {order.isPending ? "Sending…" : "Propose"}
        </Button>
        <span className="text-sm text-(--soft)" aria-live="polite">
          {isBusy ? "Proposals are being written." : isEmpty ? "Pick at least one item." : chosenHint(kind, chosen)}
        </span>
      </div>
    </form>
  );
}

function whatOf(kind: Kind, module: string, chosen: ReadonlySet<string>): OrderedItems {
  if (kind === "items") return { of: "items", keys: [...chosen] };
  return kind === "module" ? { of: "module", module } : { of: "stale" };
}

function chosenHint(kind: Kind, { size }: ReadonlySet<string>): string {
  if (kind !== "items") return "";
  return size === 1 ? "One item" : `${size} items`;
}
