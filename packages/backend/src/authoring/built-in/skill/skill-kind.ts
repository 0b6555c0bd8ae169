import type { SkillKind } from "@curriculum/curriculum/model/skill-kind.ts";
import type { Setting } from "../setting/setting.ts";
import type { Deed } from "./skill-deed.ts";

const compliance =
  /\b(?:ethic|moral|complian|regulat|legislat|legal|consent|confidential|privacy|data protection|safeguard|discriminat|harassment|(?:corporate|social) responsib|philanthrop|accountab|licen[cs]|code of conduct|fraud|integrity)/i;
const research =
  /\b(?:research|survey|interview|questionnaire|naturalistic observation|experiment|literature review|sampling|case stud|content analysis|field work|data collection|longitudinal|cross-sectional|source criticism)/i;
const led =
  /\b(?:management|planning|(?:production|management|recruitment|supply|business) process|strateg|operations|marketing|logistics|budgeting)/i;
const caring = /care|nurs|clinic|wellbeing/i;
const treated = /\b(?:severity|risk|screening|treatment|therap|intervention|care plan|symptoms?|signs|cues)\b/i;
const technical = /software|data|engineering|network|computing/i;

/** The kind of work, from what is done (the verb), what it is done to (the object) and where (the setting). */
export function skillKindOf(deed: Deed, object: string, { domain }: Pick<Setting, "domain">): SkillKind {
  if (deed !== "calculate" && compliance.test(object)) return "compliance";
  if (deed !== "explain" && research.test(object)) return "research";
  const isCare = caring.test(domain);
  switch (deed) {
    case "calculate":
      return "calculation";
    case "design":
      return "design";
    case "manage":
      return "management";
    case "explain":
      return "communication";
    case "use":
    case "carry-out":
      return isCare ? "care" : "procedure";
    case "recognise":
      return isCare ? "care" : technical.test(domain) ? "fault-finding" : "analysis";
    case "apply":
      return isCare ? "care" : technical.test(domain) ? "procedure" : led.test(object) ? "management" : "analysis";
    case "interpret":
    case "analyse":
      return isCare && treated.test(object) ? "care" : "analysis";
  }
}
