import { withArticle } from "@curriculum/curriculum/language/article.ts";
import { capitaliseFirst, lowerFirst } from "@curriculum/curriculum/language/capitalise.ts";
import { joinList } from "@curriculum/curriculum/language/join-list.ts";
import { pluralOf } from "@curriculum/curriculum/language/plural.ts";
import { choose } from "../choose.ts";
import type { ConceptFacts } from "../evidence/concept-facts.ts";
import { purposeOf } from "../outcome/clauses.ts";
import type { Setting } from "../setting/setting.ts";
import { verbOfDeed, type Deed } from "./skill-deed.ts";

/** What a skill is written from. */
export interface SkillMaterial {
  main: ConceptFacts;
  others: readonly ConceptFacts[];
  deed: Deed;
  setting: Setting;
  jobRoles: readonly string[];
  artefact: string;
  /** How many cases or data sheets students work on. */
  tasks: number;
  /** Position of the skill: wordings turn with it. */
  turn: number;
  seed: string;
}

function clause(facts: ConceptFacts): string | null {
  return facts.claims.find((claim) => ["purpose", "effect", "cause", "requirement"].includes(claim.kind))?.text ?? null;
}

/** Where the skill is used: who, at what, and why the source says it counts. */
export function useAtWork({ main, others, deed, setting, jobRoles, turn, seed }: SkillMaterial): string {
  const who =
    jobRoles.length > 0
      ? withArticle(lowerFirst(jobRoles[turn % jobRoles.length] ?? ""))
      : `the ${choose(setting.roles, seed)}`;
  const { generic } = main.noun;
  const works = pluralOf(setting.workProduct);
  const purpose = purposeOf(main);
  const why = clause(main);
  if (purpose && !["recognise", "explain"].includes(deed))
    return `${capitaliseFirst(who)} uses ${generic} to ${purpose.text}.`;
  const beside = others[0] ? ` and ${others[0].noun.generic}` : "";
  const scenes: Record<Deed, string[]> = {
    calculate: [
      `reports ${generic} in ${works} and has to say what the figure means for ${setting.served}`,
      `checks figures for ${generic} before ${withArticle(setting.workProduct)} goes out`,
    ],
    interpret: [
      `reads ${generic} off the records and says what follows for ${setting.served}`,
      `has to tell ${setting.reader} what ${generic} ${main.noun.genericIsPlural ? "show" : "shows"}`,
    ],
    design: [
      `drafts ${generic} and defends the choices before ${setting.reader}`,
      `revises ${generic} that no longer serve ${setting.served}`,
    ],
    "carry-out": [
      `carries out ${generic} and records each step in ${withArticle(setting.workProduct)}`,
      `prepares, runs and documents ${generic} in the ${setting.site}`,
    ],
    manage: [
      `takes part in ${generic} and answers for deadlines, costs and quality`,
      `plans ${generic} with colleagues and follows up what was agreed`,
    ],
    recognise: [
      `notices signs of ${generic} in ${choose(setting.cases, seed)} and knows whom to inform`,
      `tells ${generic} apart from ${others[0]?.noun.generic ?? "similar findings"} when ${withArticle(setting.workProduct)} is checked`,
    ],
    apply: [
      `draws on ${generic}${beside} when ${works} are planned and reviewed`,
      `brings ${generic} to bear on ${choose(setting.cases, seed)}`,
      `checks by ${generic}${beside} whether ${withArticle(setting.workProduct)} will hold in practice`,
    ],
    analyse: [
      `weighs what the records say about ${generic}${beside} before ${withArticle(setting.workProduct)} is agreed`,
      `says what follows from ${generic} in ${choose(setting.cases, seed)}, and on what evidence`,
      `is asked for a second opinion on ${generic} before ${setting.served} are told what will be done`,
    ],
    use: [
      `works with ${generic}${beside} in ${works} and answers for the result`,
      `uses ${generic} where ${works} are made and checked`,
    ],
    explain: [
      `answers questions about ${generic}${beside} from ${setting.reader}`,
      `puts ${generic} into plain words for ${setting.reader}`,
      `checks what ${works} say about ${generic}${beside}`,
    ],
  };
  const scene = scenes[deed][turn % scenes[deed].length];
  return `${capitaliseFirst(who)} ${scene}${why ? `, because ${why}` : ""}.`;
}

/** "Five data sheets on standard deviations". */
export function titleActivity({ main, deed, tasks, artefact, turn }: SkillMaterial): string {
  const { generic } = main.noun;
  const titles: Record<Deed, string> = {
    calculate: `${tasks} data sheets on ${generic}`,
    interpret: `What ${generic} ${main.noun.genericIsPlural ? "tell" : "tells"} in ${tasks} records`,
    design: `Design workshop: ${generic}`,
    "carry-out": `${generic} from preparation to record`,
    manage: `Simulation: ${generic} under time pressure`,
    recognise: `Sorting ${tasks * 2} descriptions of ${generic}`,
    apply: `${generic} in ${tasks} cases`,
    analyse: `${generic}: ${tasks} cases read twice`,
    use: `Workshop: ${generic}`,
    explain: turn % 2 === 0 ? `${generic} in plain words` : `${withArticle(artefact)} on ${generic}`,
  };
  return capitaliseFirst(titles[deed]);
}

/** What students do in the activity, step by step, resting on what the source says. */
export function describeActivity({ main, others, deed, setting, artefact, tasks, turn }: SkillMaterial): string {
  const { generic, genericIsPlural } = main.noun;
  const list = joinList(others.map((entry) => entry.noun.generic));
  const it = genericIsPlural ? "they" : "it";
  const starts: Record<Deed, string[]> = {
    calculate: [
      `From ${tasks} data sheets, pairs calculate ${generic}, exchange solutions and explain each difference.`,
    ],
    interpret: [
      `Each group receives ${tasks} records and writes two sentences on what ${generic} ${genericIsPlural ? "show" : "shows"} in each, then compares its reading with another group's.`,
    ],
    design: [
      `Starting from a brief for ${setting.reader}, each team designs ${generic}, presents a first version at half time and revises it after comments.`,
      `Teams take over faulty ${generic}, list what must change for ${setting.served}, and build a corrected version.`,
    ],
    "carry-out": [
      `Students prepare, carry out and record ${generic} on given material while a partner ticks each step on a checklist.`,
    ],
    manage: [
      `In a simulation of ${tasks} rounds, teams are in charge of ${generic}, meet a disturbance in each round and record how they respond.`,
    ],
    recognise: [
      `Students sort ${tasks * 2} short descriptions by whether they show ${generic} and underline the words that decide.`,
    ],
    apply: [
      `With ${tasks} cases from ${setting.domain} in hand, students work out where ${generic} ${genericIsPlural ? "apply" : "applies"}, where ${it} ${genericIsPlural ? "do" : "does"} not, and what follows for ${setting.served}.`,
      `Every student brings one situation from ${setting.domain}; the group tests on each what ${generic} can and cannot account for.`,
      `Groups draft a proposal for each of ${tasks} situations from ${setting.domain}, say in one sentence how ${generic} ${genericIsPlural ? "bear" : "bears"} on it, and exchange their drafts for objections.`,
    ],
    analyse: [
      `Each pair reads ${tasks} cases from ${setting.domain}, notes for each what it says about ${generic} and on which words or figures that rests, and compares its notes with those of another pair on the same cases.`,
      `In ${tasks} cases from ${setting.domain}, students mark what speaks for and against a first reading of ${generic}, decide, and defend the decision against one objection each.`,
      `A file of ${tasks} cases goes from hand to hand; every reader adds one finding on ${generic} with its place in the case, and strikes out one that does not hold.`,
    ],
    use: [
      `Each student does ${tasks} small jobs with ${generic}, from the order to the checked result; a partner repeats one of them from the notes alone.`,
      `Students mend ${tasks} pieces of work in which ${generic} ${genericIsPlural ? "are" : "is"} used wrongly, and note for each what was wrong and how they know that it is right now.`,
    ],
    explain: [
      `Students prepare a talk of five minutes that explains ${generic} to ${setting.reader}, hold it, and revise it by the questions they were asked.`,
      `Pairs interview each other as ${setting.reader} would about ${generic}, note what was misunderstood, and rewrite the explanation.`,
      `Given ${tasks} faulty statements about ${generic}, students correct each one and name the passage of the reading that decides.`,
      `Students answer ${tasks} questions that ${setting.reader} might ask about ${generic}, first in writing, then aloud without notes.`,
    ],
  };
  const start = starts[deed][turn % starts[deed].length] ?? "";
  const ends = [
    `The result goes into ${withArticle(artefact)}${list ? ` that also covers ${list}` : ""}.`,
    `${capitaliseFirst(withArticle(artefact))} brings the results together${list ? ` and relates them to ${list}` : ""}.`,
    `What was found is written up as ${withArticle(artefact)}${list ? `, with a paragraph on ${list}` : ""}.`,
    `Closing the activity, each student hands in ${withArticle(artefact)}${list ? ` with a note on ${list}` : ""}.`,
  ];
  const ground = main.definition ? ` Its ground is the definition in the reading: ${main.definition}.` : "";
  return `${start} ${ends[turn % ends.length]}${ground}`;
}

/** The verb of the skill, for criteria: "calculates". */
export function verbOf({ deed }: SkillMaterial): string {
  return verbOfDeed(deed);
}
