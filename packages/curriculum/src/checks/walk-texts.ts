import type { Curriculum } from "../model/curriculum.ts";
import { casesOf, itemsOf, modulesOf, readingsOf, statedOutcomesOf } from "./walk-curriculum.ts";

/**
 * A text of the curriculum's own (no quotation, no reference). `sentence` is prose: it starts with a capital and ends
 * with a stop; `phrase` may be either; `title` names something.
 */
export interface PlacedText {
  path: string;
  itemId: string | null;
  text: string;
  kind: "sentence" | "phrase" | "title";
  /** True for running prose, where a sentence that comes again and again shows. */
  isProse: boolean;
}

export function textsOf(curriculum: Curriculum): PlacedText[] {
  const found: PlacedText[] = [];
  const add = (path: string, itemId: string | null, kind: PlacedText["kind"], text: string, isProse = false) =>
    found.push({ path, itemId, text, kind, isProse });
  const addAll = (
    path: string,
    itemId: string | null,
    kind: PlacedText["kind"],
    texts: readonly string[],
    isProse = false,
  ) => {
    for (const [index, text] of texts.entries()) add(`${path}[${index}]`, itemId, kind, text, isProse);
  };

  add("program.title", null, "title", curriculum.program.title);
  for (const [at, section] of curriculum.program.specification.entries()) {
    const path = `program.specification[${at}]`;
    add(`${path}.title`, null, "title", section.title);
    for (const [index, paragraph] of section.paragraphs.entries())
      // What is computed may be listed in one form: "BI101 is assessed by …; BI102 is assessed by …".
      add(`${path}.paragraphs[${index}].text`, null, "sentence", paragraph.text, paragraph.basis !== "plan");
  }
  for (const { path, value } of statedOutcomesOf(curriculum)) {
    add(`${path}.text`, value.id, "phrase", value.text);
    if ("criteria" in value && Array.isArray(value.criteria))
      addAll(`${path}.criteria`, value.id, "phrase", value.criteria);
  }
  for (const { path, module } of modulesOf(curriculum)) {
    add(`${path}.title`, module.id, "title", module.title);
    add(`${path}.aim.text`, module.id, "sentence", module.aim.text, true);
    for (const [index, text] of module.indicativeContent.entries())
      add(`${path}.indicativeContent[${index}].text`, module.id, "sentence", text.text, true);
    for (const [index, unit] of module.units.entries()) {
      add(`${path}.units[${index}].title`, unit.id, "title", unit.title);
      addAll(`${path}.units[${index}].topics`, unit.id, "title", unit.topics);
    }
    for (const [index, element] of module.assessmentScheme.entries())
      add(`${path}.assessmentScheme[${index}].title`, element.id, "title", element.title);
  }
  for (const { path, value } of itemsOf(curriculum)) {
    add(`${path}.stem`, value.id, "phrase", value.stem);
    add(`${path}.explanation`, value.id, "sentence", value.explanation);
    if (value.type === "multiple_choice")
      for (const [index, option] of value.options.entries()) {
        add(`${path}.options[${index}].text`, value.id, "phrase", option.text);
        if (option.rationale !== "") add(`${path}.options[${index}].rationale`, value.id, "sentence", option.rationale);
      }
    if (value.type === "matching") {
      for (const [index, premise] of value.premises.entries()) {
        add(`${path}.premises[${index}].text`, value.id, "phrase", premise.text);
        add(`${path}.premises[${index}].rationale`, value.id, "sentence", premise.rationale);
      }
      for (const [index, response] of value.responses.entries())
        add(`${path}.responses[${index}].text`, value.id, "title", response.text);
    }
    if (value.type === "ordering")
      for (const [index, step] of value.steps.entries())
        add(`${path}.steps[${index}].text`, value.id, "phrase", step.text);
    if (value.type === "task") {
      add(`${path}.artefact`, value.id, "title", value.artefact);
      add(`${path}.modelAnswer`, value.id, "sentence", value.modelAnswer, true);
    }
  }
  for (const { path, value } of casesOf(curriculum)) {
    add(`${path}.title`, value.id, "title", value.title);
    addAll(`${path}.scenario`, value.id, "sentence", value.scenario, true);
    addAll(`${path}.keyFacts`, value.id, "phrase", value.keyFacts);
    addAll(`${path}.misconceptions`, value.id, "phrase", value.misconceptions);
    addAll(`${path}.decisionPoints`, value.id, "phrase", value.decisionPoints);
    for (const [index, question] of value.questions.entries()) {
      add(`${path}.questions[${index}].prompt`, question.id, "sentence", question.prompt);
      add(`${path}.questions[${index}].modelAnswer`, question.id, "sentence", question.modelAnswer, true);
    }
  }
  for (const { path, value } of readingsOf(curriculum)) add(`${path}.section`, value.id, "title", value.section);
  for (const [at, skill] of curriculum.skills.entries()) {
    add(`skills[${at}].name`, skill.id, "title", skill.name);
    add(`skills[${at}].workplaceUse`, skill.id, "sentence", skill.workplaceUse, true);
    for (const [index, activity] of skill.activities.entries()) {
      add(`skills[${at}].activities[${index}].title`, skill.id, "title", activity.title);
      add(`skills[${at}].activities[${index}].description`, skill.id, "sentence", activity.description, true);
    }
    for (const [index, kpi] of skill.kpis.entries())
      add(`skills[${at}].kpis[${index}].text`, skill.id, "phrase", kpi.text);
    addAll(`skills[${at}].assessmentCriteria`, skill.id, "phrase", skill.assessmentCriteria);
  }
  for (const [at, entry] of curriculum.glossary.entries()) {
    add(`glossary[${at}].term`, entry.id, "title", entry.term);
    add(`glossary[${at}].definition`, entry.id, "phrase", entry.definition);
  }
  return found;
}
