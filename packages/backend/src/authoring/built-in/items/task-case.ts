import { organisationName } from "../setting/organisation-name.ts";
import type { Setting } from "../setting/setting.ts";
import { pickBy } from "./hash-text.ts";

/** The made-up case of one task: who asks, and about which piece of work. */
export interface TaskCase {
  organisation: string;
  activity: string;
  /** "clinical lead" */
  role: string;
  /** "care plan" */
  product: string;
  /** "the West region" */
  site: string;
  served: string;
}

/** A case in the field of the module; the same seed gives the same one. */
export function inventCase(setting: Setting, seed: string): TaskCase {
  const site = pickBy(`${seed}#site`, setting.siteNames);
  return {
    organisation: organisationName(setting, seed),
    activity: setting.activity,
    role: setting.roles[0],
    product: setting.workProduct,
    site: /\s/.test(site) ? site : `the ${site} ${setting.site}`,
    served: setting.served,
  };
}
