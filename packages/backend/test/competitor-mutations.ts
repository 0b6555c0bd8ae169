import { randomUUID } from "node:crypto";
import type { TestServer } from "./open-test-server.ts";
import type { Mutation } from "./library-mutations.ts";

const nobody = "00000000-0000-4000-8000-000000000000";

/** A multipart request that imports programs of others, as a browser sends it. */
export async function competitorForm(
  files: readonly { fileName: string; bytes: Uint8Array | string }[],
  fields: Record<string, string> = {},
) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const { fileName, bytes } of files)
    form.append("files", new File([typeof bytes === "string" ? bytes : new Uint8Array(bytes)], fileName));
  const request = new Request("http://localhost/", { method: "POST", body: form });
  return {
    method: "POST" as const,
    url: "/api/competitors",
    headers: { "content-type": request.headers.get("content-type") ?? "" },
    payload: Buffer.from(await request.arrayBuffer()),
  };
}

const program = (name: string) => JSON.stringify({ institution: "Fen", program: name, topics: ["Graphs", "Trees"] });

/** How the operations on programs of others that change something are brought to do it, and how to be refused. */
export function competitorMutations(api: () => TestServer): Record<string, Mutation> {
  const remove = (id: string) => ({ method: "DELETE" as const, url: `/api/competitors/${id}` });
  return {
    "POST /api/competitors": {
      table: "competitor_programs",
      done: () =>
        competitorForm([
          { fileName: "a.json", bytes: program(randomUUID()) },
          { fileName: "b.json", bytes: program(randomUUID()) },
        ]),
      refused: [
        () => competitorForm([]),
        () =>
          competitorForm([
            { fileName: "a.json", bytes: program(randomUUID()) },
            { fileName: "b.json", bytes: "{" },
          ]),
      ],
    },
    "DELETE /api/competitors/:competitorId": {
      table: "competitor_programs",
      done: async () => {
        const stored = await api().askSignedIn(
          await competitorForm([{ fileName: "a.json", bytes: program(randomUUID()) }]),
        );
        return remove(stored.json().imported[0].id);
      },
      refused: [async () => remove(nobody)],
    },
  };
}
