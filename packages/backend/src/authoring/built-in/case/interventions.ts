/** What an organisation tried, so that cases of one program do not all tell the same story. */
export interface Intervention {
  /** After "A trial followed, ": "with a one-page checklist…". `site` is the setting's place of work. */
  trial: (site: string) => string;
  /** The thing that can be rewritten: "checklist". */
  tool: string;
  /** What its partisan wants, before "on X alone". */
  more: string;
  /** As the subject of a sentence: "A full repeat of the training". */
  full: string;
}

export const interventions: readonly Intervention[] = [
  {
    trial: (site) => `with a one-page checklist and a short talk for every ${site}`,
    tool: "checklist",
    more: "repeat the training",
    full: "A full repeat of the training",
  },
  {
    trial: (site) => `in which every ${site} received a leaflet with six worked examples`,
    tool: "leaflet",
    more: "collect a second set of examples",
    full: "A complete second set of examples",
  },
  {
    trial: () => "in which a colleague read each draft with a short review form in hand",
    tool: "review form",
    more: "extend the second reading to every draft",
    full: "Second reading of every draft",
  },
];
