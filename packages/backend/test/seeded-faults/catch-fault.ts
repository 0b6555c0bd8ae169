import { builtInAuthor } from "../../src/authoring/built-in/built-in-author.ts";
import type { Author, Draft } from "../../src/authoring/author.ts";
import { modelAuthor } from "../../src/authoring/model/model-author.ts";
import { answerWith, readQuestion } from "../../src/authoring/model/scripted-model.ts";
import { verifyDraft } from "../../src/generation/verify-draft.ts";
import type { SlotWork } from "../../src/generation/write-slot.ts";
import type { ModelAnswer, ModelQuestion } from "../../src/models/model-question.ts";
import type { WrittenItem } from "../../src/programs/written-item.ts";
import type { DraftRecord } from "./draft-record.ts";
import { toReply, type Reply, type ToldQuestion } from "./to-reply.ts";

const nothing = async () => ({ ok: false as const, problems: ["Nothing is written in the model's place."] });

// What a reply becomes is asked here, not what stands in its place. A specification takes its figures from it.
const noAuthor: Author = {
  ...builtInAuthor,
  writeOutcome: nothing,
  writeProgramOutcome: nothing,
  writeItem: nothing,
  writeCase: nothing,
  writeModuleText: nothing,
  writeUnit: nothing,
  writeSkill: nothing,
  writeGlossaryEntry: nothing,
};

/** What became of a reply: refused as it was read, refused by verification, or taken. */
export type Fate = { by: "reading" | "verification" | "nobody"; faults: string[] };

/** A reply as it is sent: an object, a text, or an answer with marks of its own. */
export type Sent = Reply | string | ModelAnswer;

/**
 * Sends the record's text as a model's reply, changed by `change`, through the model author and verification. Null where
 * no model is asked, or where the change does not apply.
 */
export async function tryReply(
  record: DraftRecord,
  change: (reply: Reply, told: ToldQuestion) => Sent | null,
): Promise<Fate | null> {
  let isSent = false;
  let isChanged = false;
  let isRefused = false;
  const ask = async (question: ModelQuestion): Promise<ModelAnswer> => {
    const told = readQuestion(question) as ToldQuestion & { faults: unknown };
    // Asked again: the first reply could not be read.
    isRefused ||= told.faults !== null;
    const reply = told.faults === null ? toReply(record, told) : null;
    if (reply === null) return { ok: false, reason: "refused", message: "Enough." };
    const changed = change(reply, told);
    isSent = true;
    isChanged ||= changed !== null;
    const sent = changed ?? reply;
    if (typeof sent === "object" && "ok" in sent) return sent as ModelAnswer;
    return answerWith(typeof sent === "string" ? sent : JSON.stringify(sent));
  };
  const purpose = { programId: "program", jobId: "job", userId: null };
  const author = modelAuthor({ ask, purpose, builtIn: noAuthor, atOnce: 1 });
  const { evidence, context } = record;
  const draft = await write(record, author);
  if (!isSent || !isChanged) return null;
  if (isRefused || !draft.ok) return { by: "reading", faults: [] };
  const faults = verifyDraft(draft.value, { evidence, context } as SlotWork);
  return { by: faults.length > 0 ? "verification" : "nobody", faults };
}

async function write(record: DraftRecord, author: ReturnType<typeof modelAuthor>): Promise<Draft<WrittenItem>> {
  const { evidence, context: known } = record;
  const context = { ...known, round: 0, faults: [] };
  const place = { moduleId: "module", position: 1 };
  const as = <T>(draft: Draft<T>, toItem: (value: T) => WrittenItem): Draft<WrittenItem> =>
    draft.ok ? { ok: true, value: toItem(draft.value) } : draft;
  switch (record.kind) {
    case "outcome":
      return as(await author.writeOutcome(record.slot, evidence, context), (value) => ({
        kind: "outcome",
        ...place,
        value,
      }));
    case "program-outcome":
      return as(await author.writeProgramOutcome(record.slot, evidence, context), (value) => ({
        kind: "program-outcome",
        position: 1,
        value,
      }));
    case "item":
      return as(await author.writeItem(record.slot, evidence, context), (value) => ({ kind: "item", ...place, value }));
    case "case":
      return as(await author.writeCase(record.slot, evidence, context), (value) => ({ kind: "case", ...place, value }));
    case "module-text":
      return as(await author.writeModuleText(record.slot, evidence, context), (value) => ({
        kind: "module-text",
        moduleId: "module",
        value,
      }));
    case "unit":
      return as(await author.writeUnit(record.slot, evidence, context), (value) => ({
        kind: "unit",
        moduleId: "module",
        value,
      }));
    case "skill":
      return as(await author.writeSkill(record.slot, evidence, context), (value) => ({
        kind: "skill",
        position: 1,
        value,
      }));
    case "glossary":
      return as(await author.writeGlossaryEntry(record.slot, evidence, context), (value) => ({
        kind: "glossary",
        value,
      }));
    case "specification":
      return as(await author.writeSpecification(record.slot, evidence, context), (value) => ({
        kind: "specification",
        value,
      }));
  }
}
