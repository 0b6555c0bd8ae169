/** What a command may print to and learn from; given by the main file so that commands are tested without a terminal. */
export interface Terminal {
  /** A line of the result, on standard output. */
  print: (line: string) => void;
  /** A line about the work, on standard error. */
  tell: (line: string) => void;
  /** A line that replaces the last one of its kind where the terminal can do so. */
  progress: (line: string) => void;
  /** Ends a progress line. */
  endProgress: () => void;
}

/** A bar of 24 cells: "████████────────────────  33 %". */
export function progressBar(done: number, total: number): string {
  const share = total === 0 ? 0 : done / total;
  const cells = Math.round(share * 24);
  return `${"█".repeat(cells)}${"─".repeat(24 - cells)} ${String(Math.floor(share * 100)).padStart(3)} %`;
}

/** A terminal on two streams. Without a TTY, progress is printed only when its line is the last. */
export function openTerminal(out: NodeJS.WriteStream, err: NodeJS.WriteStream, isQuiet: boolean): Terminal {
  let last = "";
  // Whoever reads (`| head`) may have had enough: no fault of the command, which goes on unheard.
  for (const stream of [out, err]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
  }
  return {
    print: (line) => out.write(`${line}\n`),
    tell: (line) => {
      if (!isQuiet) err.write(`${line}\n`);
    },
    progress: (line) => {
      last = line;
      if (!isQuiet && err.isTTY) err.write(`\r\u001b[2K${line}`);
    },
    endProgress: () => {
      if (!isQuiet && last !== "") err.write(err.isTTY ? "\n" : `${last}\n`);
      last = "";
    },
  };
}
