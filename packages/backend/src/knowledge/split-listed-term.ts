/**
 * Takes a listed term apart: "earnings per share (EPS)" has an acronym, "acid-test (quick) ratio" two names,
 * "mean, arithmetic" is left as it is.
 */
export function splitListedTerm(listed: string): { term: string; others: string[] } {
  const clean = listed
    .replaceAll(/\s+/gu, " ")
    .replace(/[:.;,]+$/u, "")
    .replace(/^(?:an?|the)\s+(?=\S)/iu, "")
    .trim();
  const match = /^(.*?)\s*\(([^()]+)\)\s*(.*)$/u.exec(clean);
  if (match === null) {
    const [first, ...rest] = clean.split(/\s+or\s+|\s*\/\s+|;\s*/u);
    return rest.length > 0 && first !== undefined && first !== ""
      ? { term: first, others: rest }
      : { term: clean, others: [] };
  }
  const [, before = "", inside = "", after = ""] = match;
  const term = `${before} ${after}`.trim();
  if (term === "") return { term: inside, others: [] };
  if (after !== "" && before !== "") {
    // "acid-test (quick) ratio": the bracket stands for the word before it.
    const head = before.split(" ").slice(0, -1).join(" ");
    return { term, others: [`${head} ${inside} ${after}`.trim()] };
  }
  // "range (statistics)", "demand (noun)": a remark that tells meanings apart, no second name.
  if (/^(?:noun|verb|adjective|plural|singular|pl\.)$/iu.test(inside)) return { term, others: [] };
  const others = inside
    .split(/,\s*|\s+or\s+|;\s*/u)
    .map((other) => other.replace(/^(?:also|or|called|abbreviated)\s+/iu, ""));
  return { term, others: others.filter((other) => other !== "" && other.split(" ").length <= 5) };
}
