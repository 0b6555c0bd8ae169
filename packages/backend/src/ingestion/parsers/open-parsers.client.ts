import { AppError } from "../../platform/app-error.ts";
import { startParser, type ParseOptions, type Parser, type PreparedOutcome } from "./parse-in-child.client.ts";
import { defaultLimits, type ParserLimits } from "./parser-limits.ts";
import type { DocumentOutcome } from "../../intake/read-document.ts";

/** Reads files in processes of their own, as `readDocument` does in this one. */
export interface Parsers {
  /**
   * Waits for a free process. What a file must not take (memory, time, size of its text) is a refusal that names the
   * file and a remedy; the process is replaced. Throws `unavailable` when no process can be had or all are closed.
   */
  read: (bytes: Uint8Array, fileName: string, options?: ParseOptions) => Promise<DocumentOutcome>;
  /** As `read`, and makes of the document everything that is stored under this id, there too (`prepareDocument`). */
  prepare: (
    bytes: Uint8Array,
    fileName: string,
    documentId: string,
    options?: ParseOptions,
  ) => Promise<PreparedOutcome>;
  close: () => Promise<void>;
}

/** Opens at most `count` processes; each starts when it is first needed. */
export function openParsers({
  count = 1,
  limits = {},
}: { count?: number; limits?: Partial<ParserLimits> } = {}): Parsers {
  const bounds = { ...defaultLimits, ...limits };
  const idle: Parser[] = [];
  const open = new Set<Parser>();
  const waiting: (() => void)[] = [];
  let busy = 0;
  let isClosed = false;
  const refuseWhenClosed = () => {
    if (isClosed) throw new AppError("unavailable", "Reading files was stopped. Start it again.");
  };

  const use = async <T>(work: (parser: Parser) => Promise<T>): Promise<T> => {
    if (busy >= count) await new Promise<void>((resolve) => waiting.push(resolve));
    else busy += 1;
    try {
      refuseWhenClosed();
      const parser = idle.pop() ?? (await startParser(bounds));
      open.add(parser);
      try {
        refuseWhenClosed();
        return await work(parser);
      } finally {
        if (parser.isFit() && !isClosed) idle.push(parser);
        else {
          open.delete(parser);
          await parser.close();
        }
      }
    } finally {
      // The place is handed on, not freed: nobody may come between.
      const next = waiting.shift();
      if (next === undefined) busy -= 1;
      else next();
    }
  };

  const ask = async <T>(work: (parser: Parser) => Promise<T>): Promise<T> => {
    const first = await use(async (parser) => {
      const outcome = await work(parser);
      // A process that has read other files may have fallen over what they left behind: a fresh one decides.
      return parser.hasCrashed() && parser.filesRead() > 1 ? null : { outcome };
    });
    return first === null ? use(work) : first.outcome;
  };

  return {
    read: (bytes, fileName, options = {}) => ask((parser) => parser.read(bytes, fileName, options)),
    prepare: (bytes, fileName, documentId, options = {}) =>
      ask((parser) => parser.prepare(bytes, fileName, documentId, options)),
    close: async () => {
      isClosed = true;
      await Promise.all([...open].map((parser) => parser.close()));
    },
  };
}
