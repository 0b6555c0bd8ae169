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
            `The way leads from ${running(first.title)} to ${running(last.title)}. Each module states its outcomes, the units in which they are taught, how they are assessed and what is to be read.`,
            "plan",
          ),
        ]
      : []),
    ...(lead?.definition
      ? [
          paragraph(
            `${capitaliseFirst(lead.definition)}.${second?.definition ? ` ${capitaliseFirst(second.definition)}.` : ""} Ideas of this kind, taken from ${joinList(sourceTitles.slice(0, 3).map((title) => `“${title}”`)) || "the sources"}, are the substance of the programme.`,
            "evidence",
            uniqueCitations([lead, ...(second ? [second] : [])].flatMap((entry) => entry.citations.slice(0, 1))),
          ),
        ]
      : []),
  ];
}

export function aims({ plan, facts, setting, running }: SpecMaterial): GroundedText[] {
  const thirds = Math.max(1, Math.ceil(plan.modules.length / 3));
  const early = plan.modules.slice(0, thirds);
  const late = plan.modules.slice(-thirds);
  const names = facts.slice(0, 5).map((entry) => entry.noun.generic);
  const claim = facts
    .flatMap((entry) => entry.claims)
    .find((entry) => ["effect", "cause", "purpose"].includes(entry.kind));
  return [
    paragraph(
      `The programme aims to give students a working command of ${joinList(names)}, so that they can explain ${setting.observation} and support what they say with evidence.`,
      "evidence",
      uniqueCitations(facts.slice(0, 4).flatMap((entry) => entry.citations.slice(0, 1))),
    ),
    ...(early.length + late.length <= plan.modules.length
      ? [
          paragraph(
            `Early modules, on ${joinList(early.map((module) => running(module.title)))}, lay the ground; later ones, on ${joinList(late.map((module) => running(module.title)))}, ask for judgement and for work of the student's own.`,
            "plan",
          ),
        ]
      : []),
    ...(claim
      ? [paragraph(`One reason for the programme stands in its sources: ${claim.text}.`, "evidence", [claim.citation])]
      : []),
  ];
}

export function needs({ brief, facts, setting, running, plan }: SpecMaterial): GroundedText[] {
  const claim = facts
    .flatMap((entry) => entry.claims)
    .find((entry) => ["requirement", "effect", "purpose"].includes(entry.kind));
  const fields = joinList(plan.modules.slice(0, 3).map((module) => running(module.title)));
  return [
    brief.needs
      ? paragraph(`${capitaliseFirst(brief.needs.trim()).replace(/[.\s]*$/, "")}.`, "brief")
      : paragraph(
          `The programme serves ${brief.sector ? `the ${lowerFirst(brief.sector)} sector` : setting.domain}, where ${pluralOf(setting.workProduct)} depend on ${fields}.`,
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
    ...(claim ? [paragraph(`The subject itself shows the need: ${claim.text}.`, "evidence", [claim.citation])] : []),
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
            `It starts with ${running(first.title)} and assumes nothing of what the later modules teach.`,
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
          `The brief names no job role. What students practise belongs to ${brief.sector ?? setting.domain}, where ${pluralOf(setting.workProduct)} have to be written, checked and explained.`,
          "plan",
        ),
    paragraph(
      `In such posts ${names} come up in daily work${last ? `; the closing module on ${running(last.title)} shows employers what a graduate can do alone` : ""}.`,
      "evidence",
      uniqueCitations(facts.slice(0, 3).flatMap((entryFacts) => entryFacts.citations.slice(0, 1))),
    ),
  ];
}
