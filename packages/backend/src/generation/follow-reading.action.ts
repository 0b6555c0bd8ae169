import { recordAudit } from "../audit/record-audit.store.ts";
import { deleteStaleReadings } from "../knowledge/stale-reading.store.ts";
import type { Tx } from "../platform/database.ts";
import {
  linkReading,
  listCitationsOf,
  listQuotablePassages,
  lockCitingPrograms,
  moveReadings,
  updateCitedPlaces,
  type StoredCitation,
} from "../programs/cited-place.store.ts";
import { quotationFinder } from "../programs/find-quotation.ts";
import { getReadingPair } from "./reading-pair.store.ts";

export interface FollowedProgram {
  id: string;
  title: string;
  /** Why nothing of it was moved; null: what could be found was. */
  held: string | null;
  /** Citations that stand in the other reading now. */
  moved: number;
  /** Of them, those whose quotation is set otherwise there: other spaces, hyphens or quotation marks. */
  requoted: number;
  /** Citations whose quotation the other reading does not hold: they keep the old one, which stays for them. */
  lost: StoredCitation[];
  /** Readings whose section it does not hold: they keep the old one too. */
  lostReadings: { itemId: string; section: string }[];
}

/**
 * Lets the citations of a document follow to another reading of it, or to a newer edition: each quotation is looked for
 * in the passages there. What is not found is told and keeps what it cites; nothing is dropped. Programs that are being
 * written are held, and approved ones where the text is another edition's: what was approved says what it said.
 */
export async function followReading(
  tx: Tx,
  { from, to, userId }: { from: string; to: string; userId: string },
): Promise<FollowedProgram[]> {
  const { isSameFile, sha256 } = await getReadingPair(tx, from, to);
  const programs = await lockCitingPrograms(tx, from);
  const heldBecause = ({ isBeingWritten, status }: (typeof programs)[number]) =>
    isBeingWritten
      ? "its run is not complete"
      : status === "approved" && !isSameFile
        ? "it is approved, and this is another edition"
        : null;
  const open = programs.filter((program) => heldBecause(program) === null).map(({ id }) => id);
  const find = quotationFinder(await listQuotablePassages(tx, to));
  const placed = (await listCitationsOf(tx, from, open)).map((citation) => ({ citation, found: find(citation) }));
  const moved = placed.flatMap(({ citation, found }) => (found === null ? [] : [{ citation, found }]));
  await updateCitedPlaces(tx, moved);
  const readings = await moveReadings(tx, open, from, to);
  const followers = open.filter(
    (id) =>
      moved.some(({ citation }) => citation.programId === id) ||
      !placed.some(({ citation }) => citation.programId === id),
  );
  await linkReading(tx, followers, from, to);
  const report = programs.map((program): FollowedProgram => {
    const own = placed.filter(({ citation }) => citation.programId === program.id);
    return {
      id: program.id,
      title: program.title,
      held: heldBecause(program),
      moved: own.filter(({ found }) => found !== null).length,
      requoted: own.filter(({ citation, found }) => found !== null && found.quote !== citation.quote).length,
      lost: own.flatMap(({ citation, found }) => (found === null ? [citation] : [])),
      lostReadings: readings.filter(({ programId }) => programId === program.id),
    };
  });
  if (isSameFile) await deleteStaleReadings(tx, sha256);
  await recordAudit(tx, {
    userId,
    action: "document.followed",
    resourceType: "document",
    resourceId: from,
    details: {
      to,
      programs: report.map(({ id, held, lost, lostReadings, ...counts }) => ({
        id,
        held,
        moved: counts.moved,
        requoted: counts.requoted,
        lost: lost.map(({ itemId, position, quote }) => ({ itemId, position, quote })),
        lostReadings: lostReadings.length,
      })),
    },
  });
  return report;
}
