/** The tables of a database as they stand, in words short enough to compare and to print. */
export interface LiveSchema {
  tables: LiveTable[];
}

export interface LiveColumn {
  name: string;
  /** "varchar not null default 'draft'". */
  description: string;
}

export interface LiveIndex {
  name: string;
  /** "status", or "program_id, sequence_order unique". */
  description: string;
  isPrimary: boolean;
  /** False while it is built, and after a build that failed. */
  isValid: boolean;
}

export interface LiveForeignKey {
  name: string;
  /** "program_id → programs, cascade". */
  description: string;
  /** Table that it points at. */
  target: string;
}

export interface LiveCheck {
  name: string;
  /** Condition without casts and outer brackets. */
  condition: string;
}

export interface LiveTable {
  name: string;
  columns: LiveColumn[];
  /** Columns of the primary key. */
  primaryKey: string[];
  indexes: LiveIndex[];
  foreignKeys: LiveForeignKey[];
  checks: LiveCheck[];
  /** Names of the triggers that fire. */
  triggers: string[];
  rowSecurity: "off" | "on" | "forced";
}

const shortTypes: Readonly<Record<string, string>> = {
  "character varying": "varchar",
  "timestamp without time zone": "timestamp",
  "timestamp with time zone": "timestamptz",
};

/** "varchar not null default 'draft'" from PostgreSQL's own words. */
export function describeColumn(column: { type: string; isRequired: boolean; default: string | null }): string {
  const parts = [shortTypes[column.type] ?? column.type];
  if (column.isRequired) parts.push("not null");
  if (column.default !== null) parts.push(`default ${withoutCasts(column.default)}`);
  return parts.join(" ");
}

/** "role in (…)" and "progress between 0 and 100" however PostgreSQL rewrote them; other conditions without casts. */
export function describeCondition(definition: string): string {
  const bare = withoutCasts(definition.replace(/^CHECK \((.*)\)( NOT VALID)?( NO INHERIT)?$/s, "$1"));
  const listed = /^\(*(\w+)\)* = ANY \(+ARRAY\[(.*)\]\)+$/s.exec(bare);
  // A restored dump casts each value by itself: ('draft'::character varying)::text.
  if (listed) return `${listed[1]} in (${listed[2]!.replaceAll(/\(('(?:[^']|'')*')\)/g, "$1")})`;
  const ranged = /^\(*(\w+) >= (-?[\d.]+)\) AND \(\1 <= (-?[\d.]+)\)+$/s.exec(bare);
  if (ranged) return `${ranged[1]} between ${ranged[2]} and ${ranged[3]}`;
  return bare.replace(/^\((.*)\)$/s, "$1");
}

/** "'draft'::character varying" → "'draft'". */
function withoutCasts(text: string): string {
  return text.replaceAll(/::(?:character varying|timestamp without time zone|[a-z_]+)(?:\(\d+\))?(?:\[\])?/g, "");
}
