import { importCompetitors } from "@curriculum/contract/competitor-operations.ts";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { call } from "../../api-client.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { inputClass } from "../../ui/input-class.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { FileDrop } from "../programs/file-drop.tsx";

const noFacts = { institution: "", program: "", level: "" };
const facts = [
  ["institution", "Institution", "such as Open Fen Institute"],
  ["program", "Name of the program", "only with one file"],
  ["level", "Level", "such as EQF 6"],
] as const;

/** Files of programs of others; what is typed beside them wins over what they say. */
export function ImportForm() {
  const id = useId();
  const [files, setFiles] = useState<File[]>([]);
  const [given, setGiven] = useState(noFacts);
  const queries = useQueryClient();
  const store = useMutation({
    mutationFn: () => {
      const form = new FormData();
      for (const [name, value] of Object.entries(given)) if (value.trim() !== "") form.append(name, value);
      for (const file of files) form.append("files", file);
      return call(importCompetitors, { body: form });
    },
    onSuccess: async () => {
      setFiles([]);
      setGiven(noFacts);
      await queries.invalidateQueries({ queryKey: ["competitors"] });
    },
  });
  return (
    <Card>
      <h2 className="text-lg font-semibold">Import programs</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          store.mutate();
        }}
      >
        <FileDrop files={files} onChange={setFiles} accepted=".json,.csv,.md,.markdown,.docx" kinds={kinds} />
        <FileHelp />
        <div className="mt-4 grid gap-3 sm:grid-cols-3">
          {facts.map(([name, label, hint]) => (
            <div key={name}>
              <label htmlFor={`${id}-${name}`} className="text-sm font-medium">
                {label}
              </label>
              <input
                id={`${id}-${name}`}
                className={inputClass}
                maxLength={name === "level" ? 100 : 300}
                placeholder={hint}
                aria-describedby={`${id}-hint`}
                value={given[name]}
                onChange={(event) => setGiven({ ...given, [name]: event.target.value })}
              />
            </div>
          ))}
        </div>
        <p id={`${id}-hint`} className="mt-1 text-sm text-(--soft)">
          Leave these empty where the files say it.
        </p>
        {store.error && (
          <div className="mt-3">
            <ProblemNotice error={store.error} />
          </div>
        )}
        <div className="mt-4 flex flex-wrap items-center gap-3">
          <Button type="submit" look="primary" disabled={files.length === 0 || store.isPending}>
            {store.isPending ? "Reading the files…" : "Import"}
          </Button>
          <p role="status" className="text-sm">
            {store.data?.imported
              .map(({ program, topics, state }) => `${program}: ${state}, ${topics} topic${topics === 1 ? "" : "s"}`)
              .join("; ")}
          </p>
        </div>
      </form>
    </Card>
  );
}

const kinds = "JSON, CSV, Markdown or Word; importing a program again replaces it";

function FileHelp() {
  return (
    <details className="mt-3 text-sm">
      <summary className="cursor-pointer">What the files should look like</summary>
      <ul className="mt-2 list-disc space-y-2 pl-5">
        <li>
          <strong>Markdown, Word:</strong> the first heading is the program’s name, lines such as “Institution: …”,
          “Level: …”, “Hours: …” say the rest. Each lowest heading is a topic with the text below it; a list under a
          heading “Topics”, or a table with a column “Topic”, is read too.
        </li>
        <li>
          <strong>CSV:</strong> a column “topic”, and where there are any “description”, “module”, “institution”,
          “program”, “level”, “hours”. One row for each topic.
        </li>
        <li>
          <strong>JSON:</strong> one program or a list:{" "}
          <code className="[overflow-wrap:anywhere]">
            {'{"institution": "…", "program": "…", "level": "…", "topics": [{"title": "…", "text": "…"}]}'}
          </code>
        </li>
      </ul>
      <p className="mt-2">
        Copy what the institution itself says of a topic: gaps are quoted in its own words, so a topic without text is
        quoted by its title.
      </p>
    </details>
  );
}
