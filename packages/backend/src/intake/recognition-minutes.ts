/** Longest of three sample scans, measured: drawing a page at 300 dots an inch and recognising it, by one process. */
const secondsForPage = 3;

/** How many processes recognise text beside one another. */
export function recognitionProcesses(processors: number): number {
  return Math.min(processors, 4);
}

/** Whole minutes, at least one, that recognising so many pages is likely to take. */
export function recognitionMinutes(pages: number, processors: number): number {
  return Math.max(1, Math.ceil((pages * secondsForPage) / recognitionProcesses(processors) / 60));
}
