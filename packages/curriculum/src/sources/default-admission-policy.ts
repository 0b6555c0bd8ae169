import type { AdmissionPolicy, PolicyRule } from "./admission-policy.ts";
import { defaultConditions } from "./default-policy-conditions.ts";

const accepted = "Kinds of work that programs are accepted to rest on: they are reviewed before they appear.";

const accept = (reason: string): PolicyRule => ({ effect: "admits", reason, remedy: "", basis: accepted });
const advise = (reason: string, remedy: string): PolicyRule => ({
  effect: "advises",
  reason,
  remedy,
  basis: "Not among the kinds that are accepted by themselves, nor among those that are refused: a person decides.",
});
const refuse = (reason: string, remedy: string, hosts: string[] = []): AdmissionPolicy["natures"]["wiki"] => ({
  effect: "refuses",
  reason,
  remedy,
  basis: "Kinds of work that nobody answers for, or that are written to sell.",
  hosts,
});

/** The policy that holds where an institution has given none of its own. */
export const defaultAdmissionPolicy: AdmissionPolicy = {
  name: "Default admission policy",
  version: "1",
  recentYears: 5,
  // The score informs; it does not refuse. An institution sets its own floor.
  leastCredibility: 0,
  types: {
    "peer-reviewed": accept("It is a peer-reviewed publication."),
    textbook: accept("It is a textbook."),
    "academic-repository": accept("It stands in an open academic repository."),
    "professional-body": accept("A professional body published it."),
    government: accept("A government published it."),
    standard: accept("It is a standard."),
    report: advise(
      "It is a report, and its record does not say that a professional body or a government stands behind it.",
      "Set the type to professional-body or government where one published it, or add a reviewed source beside it.",
    ),
    "web-page": advise(
      "It is a web page: nobody reviewed it before it appeared.",
      "Set the type of the work that the page shows, or add a reviewed source beside it.",
    ),
    other: advise(
      "Its record does not say what kind of work it is.",
      "Set the type in its record: textbook, peer-reviewed, standard, government, professional-body or academic-repository.",
    ),
  },
  natures: {
    wiki: refuse("It is a wiki: anybody may change it at any time.", "Give the works that the article cites.", [
      "wikipedia.org",
      "wikibooks.org",
      "wikiversity.org",
      "fandom.com",
      "wikihow.com",
      "citizendium.org",
    ]),
    "personal blog": refuse(
      "It is a personal blog: nobody but its author answers for it.",
      "Give a reviewed publication on the same matter.",
      ["blogspot.com", "medium.com", "substack.com", "tumblr.com", "wordpress.com"],
    ),
    "content farm": refuse(
      "It comes from a site that publishes for traffic, not for knowledge.",
      "Give a textbook or a reviewed publication on the same matter.",
      ["ezinearticles.com", "hubpages.com", "coursehero.com", "chegg.com", "studocu.com", "ukessays.com"],
    ),
    marketing: refuse(
      "It is marketing: it is written to sell.",
      "Give a work of somebody who sells nothing by it: a standard, a textbook, a study.",
    ),
    forum: refuse("It is a forum or a question-and-answer site.", "Give the works that its answers rest on.", [
      "quora.com",
      "reddit.com",
      "stackexchange.com",
      "stackoverflow.com",
      "answers.com",
    ]),
    "slides without citation": refuse(
      "These are slides that cite no work.",
      "Give the works that the slides were made from, or slides that cite them.",
      ["slideshare.net", "slideserve.com"],
    ),
    "machine-written text": refuse(
      "A machine wrote it: it is nobody's knowledge and names no source that it rests on.",
      "Give the works of people on the same matter.",
    ),
  },
  conditions: defaultConditions,
};
