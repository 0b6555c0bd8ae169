import type { LibraryDocument } from "@curriculum/contract/library-operations.ts";
import type { Db } from "../platform/database.ts";
import { listDependents } from "./dependents.store.ts";
import { describeDocument } from "./describe-document.ts";
import { getDocument } from "./document.store.ts";
import { countPassages } from "./library.store.ts";

/** A document of the library with everything that is known of it, as far as the caller may see it. */
export async function loadDocument(db: Db, documentId: string): Promise<LibraryDocument> {
  const row = await getDocument(db, documentId);
  return describeDocument(row, await countPassages(db, documentId), await listDependents(db, documentId));
}
