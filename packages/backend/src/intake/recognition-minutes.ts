/** A full page of A4 (830 words) took 3.7 s of a processor: drawn at 300 dots an inch, then recognised. */
const secondsForPage = 4;

/** How many processes recognise text beside one another. */
export function recognitionProcesses(processors: number): number {
  return Math.min(processors, 4);
}

/** Whole minutes, at least one, that recognising so many pages is likely to take. */
export function recognitionMinutes(pages: number, processors: number): number {
  return Math.max(1, Math.ceil((pages * secondsForPage) / recognitionProcesses(processors) / 60));
}
