import { articleFor } from "@curriculum/curriculum/language/article.ts";

const praise =
  "good|great|important|key|popular|common|useful|major|significant|powerful|concise|effective|efficient|valuable|vital|helpful|central|fundamental|well-known|convenient|quick|easy|crucial|critical|popular|handy|interesting";
const praising = new RegExp(
  `^(an?|one|the) (?:(?:very|more|extremely|particularly) )?(?:(?:${praise})(?:,? and |, ))?(?:${praise}) (?!part|reason|role|factor|issue|aspect|step|component|question|goal|example|topic|point|source|difference|one|thing)(\\S.*)$`,
  "u",
);

/** The meaning without its praise: "a key concept in which …" → "a concept in which …". */
export function plainGloss(gloss: string): string {
  const match = praising.exec(gloss);
  if (match === null) return gloss;
  const rest = match[2]!;
  return match[1] === "the" ? `the ${rest}` : `${articleFor(rest)} ${rest}`;
}
