import { deriveId } from "../../platform/derive-id.ts";

/** The id of a row of the development data: the same in every database, so that seeding twice names the same rows. */
export function seedId(...parts: string[]): string {
  return deriveId("seed", ...parts);
}
