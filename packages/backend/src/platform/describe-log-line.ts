const words: Readonly<Record<number, string>> = { 10: "trace", 20: "debug", 40: "warning", 50: "error", 60: "fatal" };

/** A line of the log as people read it: time of day (UTC), what happened, with what; as it came where it is no such line. */
export function describeLogLine(line: string): string {
  const entry = parse(line);
  if (entry === null) return line;
  const { level, time, pid: _, msg, err, ...rest } = entry;
  const at = typeof time === "number" ? new Date(time).toISOString().slice(11, 19) : "";
  const word = words[Number(level)];
  const details = Object.entries(rest).map(([name, value]) => `${name}=${asText(value)}`);
  const said = [at, word === undefined ? "" : `${word}:`, asText(msg ?? ""), ...details].filter((part) => part !== "");
  const stack = (err as { stack?: string } | undefined)?.stack;
  return `${said.join("  ")}\n${stack === undefined ? "" : `${stack}\n`}`;
}

function parse(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

const asText = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));
