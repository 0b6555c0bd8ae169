import pino, { type Logger } from "pino";

export type Log = Logger;

/** Structured logs on standard error; secrets and file contents are never logged. */
export function openLog(level: string): Log {
  return pino(
    { level, base: { pid: process.pid }, redact: ["req.headers.cookie", "req.headers.authorization"] },
    pino.destination({ dest: 2, sync: true }),
  );
}
