/** What the publishers of skills ask to be said where theirs are shown. */
export const attributions = [
  { taxonomy: "ESCO", text: "This service uses the ESCO classification of the European Commission." },
  { taxonomy: "O*NET", text: "O*NET is a trademark of USDOL/ETA; its database is used under CC BY 4.0." },
] as const;
