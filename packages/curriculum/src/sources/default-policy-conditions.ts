import type { AdmissionPolicy } from "./admission-policy.ts";

const currency = "A program rests on the last five years, and on older works only where they founded a topic.";

/** What the default policy says of the state of a source, whatever its kind. */
export const defaultConditions: AdmissionPolicy["conditions"] = {
  retracted: {
    effect: "refuses",
    reason: "It was retracted.",
    remedy: "Give the corrected work, or another one on the same matter.",
    basis: "A retracted work is no longer part of the literature (retraction guidelines of COPE).",
  },
  unidentified: {
    effect: "refuses",
    reason: "It cannot be identified: it has no file, no DOI, no valid ISBN and no address.",
    remedy: "Add the file, or its DOI, ISBN or address.",
    basis: "A source exists only as a record that a person supplied or a registry returned.",
  },
  unreachable: {
    effect: "refuses",
    reason: "Its address does not answer, and nothing else leads to the work.",
    remedy: "Add the file, a DOI or an ISBN, or the address where it stands now.",
    basis: "What nobody can open, nobody can check.",
  },
  undated: {
    effect: "advises",
    reason: "Its record has no date: it cannot be counted as recent.",
    remedy: "Add the year of publication, or mark it as foundational and pair it with a recent source.",
    basis: currency,
  },
  outdated: {
    effect: "advises",
    reason: "It is older than the years that count as recent, and is not marked as foundational.",
    remedy: "Replace it by a newer edition, or mark it as foundational, say why, and pair it with a recent source.",
    basis: currency,
  },
  foundational: {
    effect: "admits",
    reason: "It is foundational, with a reason, and paired with a recent source.",
    remedy: "",
    basis: currency,
  },
  "foundational-unpaired": {
    effect: "advises",
    reason: "It is marked as foundational, but not paired with a recent source on its topic.",
    remedy: "Pair it with a source of the library that is recent and treats the same topic.",
    basis: currency,
  },
  "little-credibility": {
    effect: "advises",
    reason: "Its credibility is below what the policy asks.",
    remedy: "Complete its record (type, DOI or ISBN, authors, date, publisher), or give a better source.",
    basis: "The score is computed from the record by the rule table that is shown with it.",
  },
};
