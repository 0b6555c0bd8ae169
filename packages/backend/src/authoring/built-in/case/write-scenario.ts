import { withArticle } from "@curriculum/curriculum/language/article.ts";
import { capitaliseFirst } from "@curriculum/curriculum/language/capitalise.ts";
import { joinList } from "@curriculum/curriculum/language/join-list.ts";
import { pluralOf } from "@curriculum/curriculum/language/plural.ts";
import { countWords } from "@curriculum/curriculum/language/words.ts";
import { choose, numberBetween } from "../choose.ts";
import { percent, periodsOf, type CaseData } from "./case-data.ts";
import type { CaseMaterial, DefinedFacts } from "./case-material.ts";

/** What the pilot costs and when the decision is due. Hours are whole. */
export interface CaseTerms {
  hours: number;
  hoursNeeded: number;
  weeks: number;
}

export function termsOf(material: CaseMaterial): CaseTerms {
  const hours = numberBetween(5, 9, `${material.seed}/hours`) * 4;
  return {
    hours,
    hoursNeeded: hours + numberBetween(2, 5, `${material.seed}/needed`) * 4,
    weeks: numberBetween(2, 6, `${material.seed}/weeks`),
  };
}

function plural(material: CaseMaterial): string {
  return pluralOf(material.setting.workProduct);
}

function sentence(text: string): string {
  return `${capitaliseFirst(text)}.`;
}

function context(material: CaseMaterial): string {
  const { setting, organisation, topic, main, seed } = material;
  const [lead, senior] = setting.roles;
  const work = choose(
    [
      `Much of its daily work depends on ${topic}, and above all on a sound grasp of ${main.noun.generic}.`,
      `Few weeks pass without a question of ${topic}, most often one about ${main.noun.generic}.`,
      `Staff meet ${topic} in nearly every ${setting.workProduct} that they write, and ${main.noun.generic} more often than any other part of it.`,
    ],
    `${seed}/work`,
  );
  return `${organisation} is a fictitious organisation that ${setting.activity}. ${work} The ${lead} answers for the quality of every ${setting.workProduct}; the ${senior} checks a sample in each quarter and sends back any that would mislead ${setting.served} or colleagues.`;
}

function guide(material: CaseMaterial): string {
  const { main, rival, others, seed, setting } = material;
  const [third, fourth] = others;
  const opening = choose(
    [
      `A two-page guide, written last year by the ${setting.roles[1]}, sets the terms.`,
      `The ${setting.roles[1]} keeps a short guide to the terms that the ${plural(material)} use.`,
      `All new staff receive a guide to the terms in use.`,
    ],
    `${seed}/guide`,
  );
  const lines = [
    `It says that ${main.definition}.`,
    `On the next line it adds that ${rival.definition}.`,
    ...(third ? [`Further down, the guide notes that ${third.definition}.`] : []),
    ...(fourth ? [`Its last entry reads: ${fourth.definition}.`] : []),
  ];
  return [opening, ...lines].join(" ");
}

function problem(material: CaseMaterial, data: CaseData): string {
  const { main, rival, setting, seed, intervention: tried } = material;
  const [first, second] = periodsOf(seed);
  const { total, largest, weakest } = data;
  const share = percent(total.before, total.checked);
  const where =
    data.by === "site"
      ? `came from the ${setting.site} “${largest.name}”`
      : `concerned ${nameOf(material, largest.name)}`;
  const least = data.by === "site" ? `“${weakest.name}”` : nameOf(material, weakest.name);
  return (
    `From ${first}, ${total.before} of ${total.checked} checked ${plural(material)}, or ${share} per cent, were returned. ` +
    `The largest group, ${largest.before} of them, ${where}. ` +
    `Reading the comments, the ${setting.roles[1]} found one fault again and again: ${main.noun.generic} had been treated as if ${main.noun.genericIsPlural ? "they were" : "it were"} ${rival.noun.generic}, so that conclusions were drawn that the facts did not support. ` +
    `A trial followed from ${second}, ${tried.trial(setting.site)}. ` +
    `Returns fell to ${total.after}, that is ${percent(total.after, total.checked)} per cent, but hardly at all for ${least}: ${weakest.before} before and ${weakest.after} after.`
  );
}

function nameOf(material: CaseMaterial, rowName: string): string {
  const found = [material.main, material.rival, ...material.others].find(
    (facts) => capitaliseFirst(facts.noun.generic) === rowName,
  );
  return found?.noun.generic ?? rowName;
}

function voices(material: CaseMaterial): string {
  const { setting, claims, main, rival, others, seed } = material;
  const [, senior, junior, fourth] = setting.roles;
  const [, second, third] = claims;
  const first = main.claims.find((claim) => claim.text !== main.definition && claim.kind !== "definition");
  const says = first ? `pointing out that ${first.text}` : `since ${main.definition}`;
  const lines = [
    `Colleagues draw different conclusions. The ${senior} wants to ${material.intervention.more} on ${main.noun.generic} alone, ${says}.`,
    `The ${junior} sees no need: in practice, the ${junior} says, ${main.noun.generic} and ${rival.noun.generic} amount to the same thing, and time would be better spent on ${others[0]?.noun.generic ?? rival.noun.generic}.`,
    second
      ? `The ${fourth} disagrees with both and reminds the meeting that ${second.text}.`
      : `The ${fourth} disagrees with both and asks for a rule that tells ${main.noun.one} from ${rival.noun.one} in every ${setting.workProduct}.`,
  ];
  if (third)
    lines.push(
      choose(
        [
          `A note in the minutes adds that ${third.text}.`,
          `Someone quotes the course reading: ${third.text}.`,
          `The minutes also record that ${third.text}.`,
        ],
        `${seed}/note`,
      ),
    );
  return lines.join(" ");
}

function decision(material: CaseMaterial, terms: CaseTerms): string {
  const { setting, main, rival, others, intervention: tried } = material;
  const options = [
    `${tried.more} on ${main.noun.generic}`,
    `rewrite the ${tried.tool} so that it separates ${main.noun.generic} from ${rival.noun.generic}`,
    `move the time to ${others[0]?.noun.generic ?? rival.noun.generic}`,
  ];
  return (
    `The ${setting.roles[0]} has ${terms.hours} staff hours for the next quarter. ${tried.full} would take ${terms.hoursNeeded}, so that not everything can be done. ` +
    `Three courses are open: to ${joinList(options, "or")}. ` +
    `The choice must be settled in ${terms.weeks} weeks, must rest on the figures in the table, and must be explained to staff in words that agree with the guide.`
  );
}

/** Extra lines for a thin scenario: what the remaining concepts mean for the people concerned. */
function background(material: CaseMaterial, spare: readonly DefinedFacts[]): string {
  const { setting, claims } = material;
  const more = claims.slice(3, 6).map((claim) => claim.text);
  const defined = spare.map((facts) => facts.definition);
  const lines = [...defined, ...more].slice(0, 4);
  if (lines.length === 0) return "";
  return `For the meeting, the ${setting.roles[3]} gathers further points from the staff reading. ${lines.map((line, index) => sentence(index === 1 ? `it is also recorded there that ${line}` : line)).join(" ")}`;
}

/** The story in paragraphs: organisation, terms, problem, views, decision. Counts between 400 and 800 words with its data. */
export function writeScenario(material: CaseMaterial, data: CaseData, terms: CaseTerms, dataWords: number): string[] {
  const core = [
    context(material),
    guide(material),
    problem(material, data),
    voices(material),
    decision(material, terms),
  ];
  const words = core.reduce((sum, text) => sum + countWords(text), dataWords);
  const extra = words < 430 ? background(material, material.others.slice(2)) : "";
  const filled = words + countWords(extra) < 420 ? consequences(material, data) : "";
  return [core[0], core[1], core[2], extra, core[3], filled, core[4]].filter((text): text is string => Boolean(text));
}

function consequences(material: CaseMaterial, data: CaseData): string {
  const { setting, main, rival } = material;
  const saved = data.total.before - data.total.after;
  return (
    `Each return costs about an hour, half of it for the person who wrote the ${setting.workProduct} and half for the ${setting.roles[1]}. The fall from ${data.total.before} to ${data.total.after} returns has therefore saved about ${saved} hours in the quarter. ` +
    `The ${setting.roles[1]} warns that the saving will not last if the difference between ${main.noun.generic} and ${rival.noun.generic} is learned as a form of words: ${withArticle(setting.workProduct)} can quote the guide correctly and still apply it to the wrong facts.`
  );
}
