import type pg from "pg";
import type { Connection, Submittable } from "pg";

// PostgreSQL's COPY over the connection of pg: text form, so that every value comes and goes exactly, and in streams.

/** The part of pg's connection that COPY needs and its types leave out. */
interface CopyConnection extends Connection {
  query: (text: string) => void;
  sendCopyFromChunk: (chunk: Uint8Array) => void;
  endCopyFrom: () => void;
  sendCopyFail: (reason: string) => void;
}

/** What pg calls on an active statement; those that do nothing here must be there all the same. */
interface CopyStatement extends Submittable {
  callback?: (error?: Error) => void;
  handleError: (error: Error) => void;
  handleReadyForQuery: () => void;
  handleCopyInResponse: (connection: CopyConnection) => void;
  handleCopyData: (message: { chunk: Uint8Array }, connection: CopyConnection) => void;
  handleCommandComplete: () => void;
  handleRowDescription: () => void;
  handleDataRow: () => void;
}

// Rows come one in a message: they are handed on in pieces of at least this size.
const pieceBytes = 64 * 1024;
// Above this the server is asked to wait until the reader has caught up.
const highWaterBytes = 1024 * 1024;

/** Runs `copy … to stdout`; yields its bytes, whole rows in each piece. */
export async function* copyOut(client: pg.Client, statement: string): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  let rows: Uint8Array[] = [];
  let rowBytes = 0;
  let heldBytes = 0;
  let isDone = false;
  let failure: Error | undefined;
  let stream: CopyConnection["stream"] | undefined;
  let wake = () => {};

  const flush = () => {
    if (rows.length === 0) return;
    ready.push(Buffer.concat(rows));
    rows = [];
    rowBytes = 0;
    wake();
  };
  const copy = newStatement(statement, {
    handleCopyData: ({ chunk }, connection) => {
      // The chunk is a view on a buffer that pg uses again.
      rows.push(Buffer.from(chunk));
      rowBytes += chunk.length;
      heldBytes += chunk.length;
      if (rowBytes >= pieceBytes) flush();
      if (heldBytes >= highWaterBytes) (stream = connection.stream).pause();
    },
    handleError: (error) => {
      failure = error;
      wake();
    },
    handleReadyForQuery: () => {
      flush();
      isDone = true;
      wake();
    },
  });
  const onEnd = () => {
    failure ??= new Error("The connection to the database was lost.");
    wake();
  };
  client.once("end", onEnd);
  client.query(copy);
  try {
    for (;;) {
      const piece = ready.shift();
      if (piece !== undefined) {
        heldBytes -= piece.length;
        if (heldBytes < highWaterBytes) stream?.resume();
        yield piece;
      } else if (failure !== undefined) throw failure;
      else if (isDone) return;
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    client.off("end", onEnd);
    // A reader that goes away leaves the connection in the middle of a statement: of no use to anybody.
    if (!isDone && failure === undefined) (client as unknown as { connection: CopyConnection }).connection.stream.end();
    stream?.resume();
  }
}

/** Runs `copy … from stdin` with these bytes. */
export function copyIn(client: pg.Client, statement: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  return new Promise((resolve, reject) => {
    let failure: Error | undefined;
    const onEnd = () => reject(failure ?? new Error("The connection to the database was lost."));
    client.once("end", onEnd);
    const settle = () => {
      client.off("end", onEnd);
      if (failure === undefined) resolve();
      else reject(failure);
    };
    const feed = async (connection: CopyConnection) => {
      try {
        for await (const chunk of bytes) {
          if (failure !== undefined) return;
          // Sent in pieces: a message is held in memory whole on the other side.
          for (let at = 0; at < chunk.length; at += highWaterBytes) {
            connection.sendCopyFromChunk(chunk.subarray(at, at + highWaterBytes));
            if (connection.stream.writableNeedDrain) await drained(connection);
          }
        }
        if (failure === undefined) connection.endCopyFrom();
      } catch (error) {
        // The source failed: the server is told, and answers with an error that must not hide the cause.
        failure ??= error as Error;
        connection.sendCopyFail("the source failed");
      }
    };
    const copy = newStatement(statement, {
      handleCopyInResponse: (connection) => void feed(connection),
      // After an error pg does not tell the statement that the connection is ready: this is its end.
      handleError: (error) => {
        failure ??= error;
        settle();
      },
      handleReadyForQuery: settle,
    });
    client.query(copy);
  });
}

function drained(connection: CopyConnection): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      connection.stream.off("drain", go);
      connection.stream.off("close", go);
      resolve();
    };
    connection.stream.on("drain", go);
    connection.stream.on("close", go);
  });
}

function newStatement(text: string, handlers: Partial<CopyStatement>): CopyStatement {
  const nothing = () => {};
  return {
    submit: (connection) => (connection as CopyConnection).query(text),
    handleError: nothing,
    handleReadyForQuery: nothing,
    handleCopyInResponse: (connection) => connection.sendCopyFail("nothing was to be copied in"),
    handleCopyData: nothing,
    handleCommandComplete: nothing,
    handleRowDescription: nothing,
    handleDataRow: nothing,
    ...handlers,
  };
}
