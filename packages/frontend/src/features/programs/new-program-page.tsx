import { createProgram, listAuthors } from "@curriculum/contract/operations.ts";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { call } from "../../api-client.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { AuthorChoice } from "./author-choice.tsx";
import { BriefFields } from "./brief-fields.tsx";
import { defaultForm, formToBrief, type ProgramForm } from "./brief-form.ts";
import { FileDrop } from "./file-drop.tsx";
import { LinkList } from "./link-list.tsx";
import { tellCost } from "./tell-cost.ts";
import { addLinks } from "./read-links.ts";

export function NewProgramPage() {
  const form = useForm<ProgramForm>({ defaultValues: defaultForm });
  const [files, setFiles] = useState<File[]>([]);
  const [links, setLinks] = useState<string[]>([]);
  /** What is typed and not added yet counts all the same. */
  const [typed, setTyped] = useState("");
  const { data } = useQuery({ queryKey: ["authors"], queryFn: () => call(listAuthors) });
  const authors = data?.authors ?? [];
  const [author, setAuthor] = useState<string | null>(null);
  // Left empty, the credits decide; then the usual size is told of.
  const modules = Number(form.watch("modules")) || data?.modelCost?.modules || 1;
  const given = addLinks(links, typed);
  const sources = files.length + given.links.length;
  const navigate = useNavigate();
  const queries = useQueryClient();
  const create = useMutation({
    mutationFn: (values: ProgramForm) => {
      const body = new FormData();
      body.append("brief", JSON.stringify(formToBrief(values)));
      body.append("links", JSON.stringify(given.links));
      if (author !== null) body.append("author", author);
      for (const file of files) body.append("files", file);
      return call(createProgram, { body });
    },
    onSuccess: async ({ programId }) => {
      await queries.invalidateQueries({ queryKey: ["programs"] });
      await navigate({ to: "/programs/$programId", params: { programId } });
    },
  });
  return (
    <form
      className="mx-auto max-w-3xl space-y-6"
      onSubmit={(event) => void form.handleSubmit((values) => create.mutate(values))(event)}
    >
      <h1 className="text-2xl font-semibold tracking-tight">New program</h1>
      <Card>
        <h2 className="mb-4 font-medium">Brief</h2>
        <BriefFields form={form} />
      </Card>
      <Card>
        <h2 className="font-medium">Sources</h2>
        <p className="mt-1 text-sm text-(--soft)">
          The textbooks, notes and standards that the program is written from. Every statement will cite one of them.
        </p>
        <FileDrop files={files} onChange={setFiles} />
        <LinkList links={links} typed={typed} onChange={setLinks} onType={setTyped} />
      </Card>
      {authors.length > 1 && (
        <AuthorChoice
          authors={authors}
          author={author ?? authors[0]!}
          cost={data?.modelCost && tellCost(data.modelCost, modules / data.modelCost.modules)}
          onChange={setAuthor}
        />
      )}
      {create.error && <ProblemNotice error={create.error} />}
      <div className="flex items-center gap-4">
        <Button type="submit" look="primary" disabled={sources === 0 || given.rest !== "" || create.isPending}>
          {create.isPending ? "Sending…" : "Generate"}
        </Button>
        {sources === 0 && <span className="text-sm text-(--soft)">Add at least one file or page of the web.</span>}
      </div>
    </form>
  );
}
