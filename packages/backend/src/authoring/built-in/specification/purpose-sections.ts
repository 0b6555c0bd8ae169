import { articleFor, withArticle } from "@curriculum/curriculum/language/article.ts";
import { capitaliseFirst, lowerFirst } from "@curriculum/curriculum/language/capitalise.ts";
import { joinList } from "@curriculum/curriculum/language/join-list.ts";
import { pluralOf } from "@curriculum/curriculum/language/plural.ts";
import type { GroundedText } from "@curriculum/curriculum/model/citation.ts";
import { uniqueCitations } from "../evidence/cite-sentence.ts";
import { counted, paragraph, type SpecMaterial } from "./spec-material.ts";

const deliveryWords = {
  "in-person": "in person",
  blended: "in blended form",
  online: "online",
  "self-study": "by guided self-study",
};

export function deliveryPhrase(mode: keyof typeof deliveryWords): string {
  return deliveryWords[mode];
}

export function introduction({ brief, plan, facts, sourceTitles, running }: SpecMaterial): GroundedText[] {
  const core = plan.modules.filter((module) => module.kind === "core").length;
  const electives = plan.modules.length - core;
  const first = plan.modules[0];
  const last = plan.modules.at(-1);
  const [lead, second] = facts;
  return [
    paragraph(
      `${brief.program} is ${articleFor(brief.qualificationType)} ${brief.qualificationType} at ${brief.level} of the ${brief.levelFramework}. It takes ${plan.totalHours} hours in ${counted(plan.modules.length, "module")}${electives > 0 ? `, of which ${electives} ${electives === 1 ? "is" : "are"} elective` : ""}, and is taught ${deliveryPhrase(brief.delivery)}.`,
      "plan",
    ),
    ...(first && last && first !== last
      ? [
          paragraph(
            `Students begin with ${running(first.title)} and end with ${running(last.title)}. On the way they study ${
              joinList(
                plan.modules
                  .slice(1, -1)
                  .slice(0, 4)
                  .map((module) => running(module.title)),
              ) || "both in turn"
            }. For every module this document gives the outcomes, the units that teach them, the assessment and the set reading.`,
            "plan",
          ),
        ]
      : []),
    ...(lead?.definition
      ? [
          paragraph(
            `${capitaliseFirst(lead.definition)}.${second?.definition ? ` ${capitaliseFirst(second.definition)}.` : ""} Definitions such as ${second?.definition ? "these" : "this"} are taken from ${joinList(sourceTitles.slice(0, 3).map((title) => `“${title}”`)) || "the sources"} and quoted where they are used, so that every statement of the programme can be checked.`,
            "evidence",
            uniqueCitations([lead, ...(second ? [second] : [])].flatMap((entry) => entry.citations.slice(0, 1))),
          ),
        ]
      : []),
  ];
}

export function aims({ brief, plan, facts, setting, running }: SpecMaterial): GroundedText[] {
  const thirds = Math.max(1, Math.ceil(plan.modules.length / 3));
  const early = plan.modules.slice(0, thirds);
  const late = plan.modules.slice(-thirds);
  const names = facts.slice(0, 5).map((entry) => entry.noun.generic);
  const claim = facts
    .flatMap((entry) => entry.claims)
    .find((entry) => ["effect", "cause", "purpose"].includes(entry.kind));
  return [
    paragraph(
      `${brief.program} aims to give students a working command of ${joinList(names)}. Graduates should be able to account for ${setting.observation}, to say on what evidence their account rests, and to explain it to ${setting.reader}.`,
      "evidence",
      uniqueCitations(facts.slice(0, 4).flatMap((entry) => entry.citations.slice(0, 1))),
    ),
    ...(early.length + late.length <= plan.modules.length
      ? [
          paragraph(
            `The first ${early.length === 1 ? "module secures" : "modules secure"} the vocabulary and methods of ${joinList(early.map((module) => running(module.title)))}. The last, on ${joinList(late.map((module) => running(module.title)))}, ${late.length === 1 ? "asks" : "ask"} students to weigh alternatives, to defend a judgement and to produce work of their own.`,
            "plan",
          ),
        ]
      : []),
    ...(claim
      ? [
          paragraph(
            `The content is chosen for what it lets people do. To take one instance, ${claim.text}.`,
            "evidence",
            [claim.citation],
          ),
        ]
      : []),
  ];
}

export function needs({ brief, facts, setting, running, plan }: SpecMaterial): GroundedText[] {
  const claim = facts
    .flatMap((entry) => entry.claims)
    .filter((entry) => ["requirement", "effect", "purpose"].includes(entry.kind))
    // The first instance stands under the aims.
    .at(1);
  const fields = joinList(plan.modules.slice(0, 3).map((module) => running(module.title)));
  return [
    brief.needs
      ? paragraph(`${capitaliseFirst(brief.needs.trim()).replace(/[.\s]*$/, "")}.`, "brief")
      : paragraph(
          `${brief.sector ? `Employers in ${lowerFirst(brief.sector)}` : `Organisations in ${setting.domain}`} need staff who can prepare and check ${pluralOf(setting.workProduct)} with a sound knowledge of ${fields}${brief.jobRoles.length > 0 ? `; ${joinList(brief.jobRoles.map((role) => pluralOf(lowerFirst(role))))} in particular are asked to explain their work to ${setting.reader}` : ""}.`,
          "plan",
        ),
    ...(brief.needs && brief.sector
      ? [
          paragraph(
            `The need was stated for the ${lowerFirst(brief.sector)} sector and is met by modules on ${fields}.`,
            "brief",
          ),
        ]
      : []),
    ...(claim
      ? [
          paragraph(`The sources show why this knowledge counts in practice: ${claim.text}.`, "evidence", [
            claim.citation,
          ]),
        ]
      : []),
  ];
}

export function audience({ brief, setting, plan, running }: SpecMaterial): GroundedText[] {
  const roles = brief.jobRoles;
  const first = plan.modules[0];
  return [
    brief.audience
      ? paragraph(`The programme is meant for ${lowerFirst(brief.audience.trim()).replace(/[.\s]*$/, "")}.`, "brief")
      : paragraph(
          `The programme is meant for people who work or wish to work in ${brief.sector ?? setting.domain}${
            roles.length > 0
              ? `, in particular as ${joinList(
                  roles.map((role) => withArticle(lowerFirst(role))),
                  "or",
                )}`
              : ""
          }.`,
          "brief",
        ),
    ...(first
      ? [
          paragraph(
            `Teaching starts from ${running(first.title)}, so that no earlier study of the subject is assumed; what applicants need beside that stands under the entry requirements.`,
            "plan",
          ),
        ]
      : []),
  ];
}

export function entryRequirements({ brief, plan }: SpecMaterial): GroundedText[] {
  const first = plan.modules[0];
  return [
    brief.entryRequirements.length > 0
      ? paragraph(
          `Applicants need ${joinList(brief.entryRequirements.map((line) => lowerFirst(line.trim()).replace(/[.\s]*$/, "")))}.`,
          "brief",
        )
      : paragraph(
          `The brief sets no formal entry requirement for ${brief.program}. Applicants should be ready for study at ${brief.level} of the ${brief.levelFramework}.`,
          "brief",
        ),
    ...(first ? [paragraph(`No earlier module is required for ${first.code} ${first.title}.`, "plan")] : []),
  ];
}

export function careers({ brief, setting, facts, plan, running }: SpecMaterial): GroundedText[] {
  const names = joinList(facts.slice(0, 3).map((entryFacts) => entryFacts.noun.generic));
  const roles = brief.jobRoles;
  const last = plan.modules.at(-1);
  return [
    roles.length > 0
      ? paragraph(
          `The programme prepares for work as ${joinList(
            roles.map((role) => withArticle(lowerFirst(role))),
            "or",
          )}${brief.sector ? ` in the ${lowerFirst(brief.sector)} sector` : ""}.`,
          "brief",
        )
      : paragraph(
          `The brief names no job role. What students practise belongs to ${brief.sector ?? setting.domain}, where ${pluralOf(setting.workProduct)} are written, checked and explained.`,
          "plan",
        ),
    paragraph(
      `Among the knowledge that such posts call on are ${names}.${last ? ` The tasks and the case of the closing module, on ${running(last.title)}, give graduates work that they can show to an employer.` : ""}`,
      "evidence",
      uniqueCitations(facts.slice(0, 3).flatMap((entryFacts) => entryFacts.citations.slice(0, 1))),
    ),
  ];
}
