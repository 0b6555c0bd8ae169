import { useId, useState, type KeyboardEvent } from "react";
import { Button } from "../../ui/button.tsx";
import { inputClass } from "../../ui/input-class.ts";
import { addLinks } from "./read-links.ts";

interface LinkListProps {
  links: readonly string[];
  typed: string;
  onChange: (links: string[]) => void;
  onType: (text: string) => void;
}

/** Pages of the web as sources: typed one after the other, or several pasted at once. */
export function LinkList({ links, typed, onChange, onType }: LinkListProps) {
  const id = useId();
  const [isTold, setIsTold] = useState(false);
  const { rest } = addLinks(links, typed);
  const add = () => {
    const added = addLinks(links, typed);
    onChange(added.links);
    onType(added.rest);
    setIsTold(added.rest !== "");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter adds a link; it must not send a form that is not ready.
    if (event.key !== "Enter") return;
    event.preventDefault();
    add();
  };
  return (
    <div className="mt-5">
      <label htmlFor={id} className="text-sm font-medium">
        Pages of the web
      </label>
      <div className="flex items-end gap-2">
        <input
          id={id}
          className={inputClass}
          inputMode="url"
          autoComplete="off"
          placeholder="https://example.org/page"
          value={typed}
          aria-describedby={`${id}-hint`}
          aria-invalid={isTold && rest !== ""}
          onChange={(event) => onType(event.target.value)}
          onBlur={() => setIsTold(rest !== "")}
          onKeyDown={onKeyDown}
        />
        <Button className="shrink-0" disabled={typed.trim() === ""} onClick={add}>
          Add
        </Button>
      </div>
      <p id={`${id}-hint`} className="mt-1 text-sm text-(--soft)">
        {isTold && rest !== "" ? (
          <span role="alert" className="break-all text-(--bad)">
            No address of a page: {rest}. Give one such as https://example.org/page, or clear the field.
          </span>
        ) : (
          "Open pages, read when the run begins. Several may be pasted at once."
        )}
      </p>
      <ul className="mt-3 space-y-1 text-sm">
        {links.map((link) => (
          <li key={link} className="flex items-center justify-between gap-3">
            <span className="min-w-0 break-all">{link}</span>
            <Button aria-label={`Remove ${link}`} onClick={() => onChange(links.filter((one) => one !== link))}>
              Remove
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
