const opening = /^(?:[\p{L}’'-]+\s){0,2}[\p{L}’'-]+,\s+/u;
const reporting =
  /^(?:[\p{L}’'-]+\s){1,5}?(?:argue|believe|claim|explain|find|hold|indicate|know|learn|note|observe|report|say|see|show|state|suggest|understand)(?:s|ed)?\s+that\s+/iu;

/** A statement without what only leads up to it: "In practice, …", "Researchers report that …". */
export function claimOf(statement: string): string {
  const rest = statement.trim().replace(reporting, "").replace(opening, "");
  return /\p{L}.*\s.*\p{L}/u.test(rest) ? rest : statement.trim();
}
