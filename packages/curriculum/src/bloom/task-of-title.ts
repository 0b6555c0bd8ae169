import { isWeakVerb, levelsOfVerb } from "./verb-levels.ts";

/** What a title in "-ing" tells its reader to do. */
export interface Task {
  /** The base form, with its particle: "configure", "set up". */
  verb: string;
  /** What it is done to: "the network". */
  object: string;
  /** Whether learners can do it where they learn: there networks are configured, but no firm is managed. */
  isHandsOn: boolean;
}

const handsOn: ReadonlySet<string> = new Set(
  (
    "calculate compute solve measure construct convert draw graph plot sketch chart code query configure install " +
    "assemble build write run test record prepare schedule operate administer set_up debug compile draft map label use"
  )
    .split(" ")
    .map((verb) => verb.replace("_", " ")),
);

/**
 * "Configuring the network" → configure, the network. Null where the title does not open with the gerund of a verb that
 * outcomes use, and with that one only, so that "hearing", "understanding markets" and "operating systems" are left to the caller.
 */
export function taskOfTitle(title: string): Task | null {
  const read = /^(\p{L}{2,}ing) (?:(up|out) )?(\S.*)$/iu.exec(title);
  // "Modifying and iterating lists" is two tasks.
  if (!read?.[1] || !read[3] || /^(?:and|or)\b/i.test(read[3])) return null;
  const particle = read[2] === undefined ? "" : ` ${read[2].toLowerCase()}`;
  const verb = baseForms(read[1].toLowerCase())
    .map((base) => `${base}${particle}`)
    .find((base) => levelsOfVerb(base).length > 0 && !isWeakVerb(base));
  return verb === undefined ? null : { verb, object: read[3], isHandsOn: handsOn.has(verb) };
}

/** "setting" → "set" before "sett", "using" → "use": the forms that a gerund may come from. */
function baseForms(gerund: string): string[] {
  const stem = gerund.slice(0, -3);
  return [...(/(.)\1$/.test(stem) ? [stem.slice(0, -1)] : []), stem, `${stem}e`];
}
