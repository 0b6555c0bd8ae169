import { CompiledQuery, type Compilable, type QueryResult } from "kysely";
import type { Db } from "./database.ts";

/** Stands for a value until the statement runs. */
interface Marker {
  [isMarker]: string;
}
const isMarker = Symbol("marker");

/**
 * A statement that is built and compiled once and then sent with other values: for those that run for every item of a
 * run, where building costs half of what the server's work does. `build` gets a marker for each value; it must place
 * each as it is, every time, and must not look at it.
 */
export function reuseQuery<Values extends Record<string, unknown>, Row = unknown>(
  names: readonly (keyof Values & string)[],
  build: (db: Db, values: Values) => Compilable<Row>,
): (db: Db, values: Values) => Promise<QueryResult<Row>> {
  let known: { text: string; order: readonly unknown[] } | null = null;
  return (db, values) => {
    if (known === null) {
      const markers = Object.fromEntries(names.map((name): [string, Marker] => [name, { [isMarker]: name }]));
      // The builder passes values through unread, so that it cannot tell a marker from what it stands for.
      const { sql, parameters } = build(db, markers as Values).compile();
      known = { text: sql, order: parameters };
    }
    const sent = known.order.map((value) => (isMarkerOf(value) ? values[value[isMarker]] : value));
    return db.executeQuery<Row>(CompiledQuery.raw(known.text, sent));
  };
}

function isMarkerOf(value: unknown): value is Marker {
  return typeof value === "object" && value !== null && isMarker in value;
}
