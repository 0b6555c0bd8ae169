import pino, { type Logger } from "pino";
import { describeLogLine } from "./describe-log-line.ts";

export type Log = Logger;

/**
 * Logs on standard error: a JSON object a line, and in a terminal lines to be read. Secrets and file contents are never
 * logged.
 */
export function openLog(level: string): Log {
  const lines = pino.destination({ dest: 2, sync: true });
  return pino(
    { level, base: { pid: process.pid }, redact: ["req.headers.cookie", "req.headers.authorization"] },
    process.stderr.isTTY ? { write: (line: string) => lines.write(describeLogLine(line)) } : lines,
  );
}
