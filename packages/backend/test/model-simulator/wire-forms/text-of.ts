import { z } from "zod";

const parts = z.array(z.object({ text: z.string().default("") }));

/** The text of a message, which providers take as a string or as a list of parts. */
export function textOf(content: unknown): string {
  if (typeof content === "string") return content;
  return parts
    .parse(content ?? [])
    .map(({ text }) => text)
    .join("\n");
}
