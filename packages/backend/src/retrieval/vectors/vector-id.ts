import { createHash } from "node:crypto";

/** What a passage's vector depends on. */
export interface EmbeddablePassage {
  id: string;
  documentId: string;
  domain: string | null;
  sourceType: string | null;
  sectionPath: readonly string[];
  text: string;
}

/** What is embedded: the headings over a passage tell a model as much as they tell the lexical index. */
export function embeddedText(passage: EmbeddablePassage): string {
  return [passage.sectionPath.join(" > "), passage.text].filter((part) => part !== "").join("\n\n");
}

/** "domain/source_type"; ASCII, since Pinecone takes no other names. */
export function namespaceOf(passage: Pick<EmbeddablePassage, "domain" | "sourceType">): string {
  return [passage.domain ?? "general", passage.sourceType ?? "unknown"].map(plainName).join("/");
}

function plainName(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 100);
  // A name without a single Latin letter still needs one of its own.
  return plain === "" ? `x-${createHash("sha256").update(name).digest("hex").slice(0, 12)}` : plain;
}

/**
 * The passage's id and a fingerprint of what its vector depends on. The same passage gives the same id however often it
 * is stored; another text, namespace or model gives another, so that ids alone tell what is missing, stale or orphaned.
 */
export function vectorIdOf(passage: EmbeddablePassage, model: string): string {
  const parts = [model, namespaceOf(passage), embeddedText(passage)];
  return `${passage.id}.${createHash("sha256").update(parts.join("\u001f")).digest("hex").slice(0, 16)}`;
}

export function passageIdOf(vectorId: string): string {
  return vectorId.split(".", 1)[0]!;
}
