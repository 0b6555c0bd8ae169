import type pg from "pg";
import { copyIn } from "./copy-stream.client.ts";

const newline = 10;

/**
 * Runs a script as pg_restore writes it, with its `COPY … FROM stdin` blocks, on this connection and within its
 * transaction. psql's own commands (`\restrict`) are left out, and what every new database holds already.
 */
export async function runScript(client: pg.Client, script: AsyncIterable<Uint8Array>): Promise<void> {
  const lines = splitLines(script);
  let statements: string[] = [];
  for await (const line of lines) {
    const text = line.toString("utf8");
    if (/^\\(un)?restrict /.test(text) || text === "CREATE SCHEMA public;\n") continue;
    if (!/^COPY .* FROM stdin;$/.test(text.trimEnd())) {
      statements.push(text);
      continue;
    }
    if (statements.length > 0) await client.query(statements.join(""));
    statements = [];
    await copyIn(client, text, untilEndMark(lines));
  }
  if (statements.length > 0) await client.query(statements.join(""));
}

/** The lines of a COPY block up to its `\.`; the lines after it are left to be read. */
async function* untilEndMark(lines: AsyncIterator<Buffer>): AsyncGenerator<Uint8Array> {
  let held: Buffer[] = [];
  let length = 0;
  for (;;) {
    const line = await lines.next();
    if (line.done) throw new Error("A COPY block of the dump has no end.");
    if (line.value.length === 3 && line.value.toString("latin1") === "\\.\n") break;
    held.push(line.value);
    length += line.value.length;
    if (length < 64 * 1024) continue;
    yield Buffer.concat(held);
    held = [];
    length = 0;
  }
  if (length > 0) yield Buffer.concat(held);
}

/** Lines with their line breaks. A line is held whole: a row is one. */
async function* splitLines(source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let pieces: Uint8Array[] = [];
  for await (const chunk of source) {
    let start = 0;
    for (let at = chunk.indexOf(newline); at !== -1; at = chunk.indexOf(newline, start)) {
      yield Buffer.concat([...pieces, chunk.subarray(start, at + 1)]);
      pieces = [];
      start = at + 1;
    }
    if (start < chunk.length) pieces.push(chunk.subarray(start));
  }
  if (pieces.length > 0) yield Buffer.concat(pieces);
}
