import type { Database } from "../platform/database.ts";
import { keyIdOf } from "./anchor.ts";
import { deletePrivateKey, getPrivateKey, type AnchorPlaces } from "./anchor-key.client.ts";
import { recordAudit } from "./record-audit.store.ts";
import { writeAnchor } from "./write-anchor.action.ts";

/** Puts another key in the place of the one that signs. The old one signs once more, the new one at once. Returns their names. */
export async function rotateKey(
  database: Database,
  places: AnchorPlaces,
  userId: string,
): Promise<{ before: string; after: string }> {
  const before = keyIdOf(await getPrivateKey(places));
  await writeAnchor(database, places);
  await deletePrivateKey(places);
  const after = keyIdOf(await getPrivateKey(places));
  await database.transaction((db) =>
    recordAudit(db, {
      userId,
      action: "audit.key-rotated",
      resourceType: "audit",
      resourceId: null,
      details: { before, after },
    }),
  );
  await writeAnchor(database, places);
  return { before, after };
}
