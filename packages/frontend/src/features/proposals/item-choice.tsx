import type { NamedItem } from "@curriculum/contract/proposal-operations.ts";
import { useId } from "react";
import { inputClass } from "../../ui/input-class.ts";

interface ItemChoiceProps {
  items: readonly NamedItem[];
  /** A module's code, or "" for what belongs to the whole program. */
  module: string;
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
}

/** The items of a module, to pick from. */
export function ItemChoice({ items, module, chosen, onChange }: ItemChoiceProps) {
  const toggle = (key: string) => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    onChange(next);
  };
  return (
    <fieldset className="mt-3 max-h-72 overflow-y-auto rounded-md border border-(--line) p-3 text-sm">
      <legend className="px-1 text-(--soft)">Items</legend>
      {items
        .filter((item) => (item.moduleCode ?? "") === module)
        .map((item) => (
          <label key={item.key} className="flex gap-3 py-1">
            <input type="checkbox" checked={chosen.has(item.key)} onChange={() => toggle(item.key)} />
            <span className="min-w-0">
              <span className="font-medium">{item.name}</span> <span className="text-(--soft)">{item.text}</span>
            </span>
          </label>
        ))}
    </fieldset>
  );
}

/** Which module, by its code; the whole program's own items where `hasProgram`. */
export function ModuleChoice({
  items,
  module,
  hasProgram,
  onChange,
}: Pick<ItemChoiceProps, "items" | "module"> & { hasProgram: boolean; onChange: (module: string) => void }) {
  const id = useId();
  const codes = [...new Set(items.flatMap(({ moduleCode }) => moduleCode ?? []))].toSorted();
  return (
    <div className="mt-3 max-w-xs">
      <label htmlFor={id} className="text-sm font-medium">
        Module
      </label>
      <select id={id} className={inputClass} value={module} onChange={(event) => onChange(event.target.value)}>
        {hasProgram && <option value="">Of the whole program</option>}
        {codes.map((code) => (
          <option key={code}>{code}</option>
        ))}
      </select>
    </div>
  );
}
