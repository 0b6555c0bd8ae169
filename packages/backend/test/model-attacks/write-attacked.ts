import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import type { Author, AuthorContext, Draft } from "../../src/authoring/author.ts";
import { buildTestContext, buildTestSlot } from "../../src/authoring/built-in/evidence/build-test-context.ts";
import { buildTestEvidence, schemas as tables } from "../../src/authoring/built-in/evidence/build-test-evidence.ts";
import { contextOf, evidenceOf, schemas, slotOf } from "../../src/authoring/built-in/items/evidence-fixture.ts";
import { verifyItem } from "../../src/verification/verify-item.ts";
import { verifyOutcome } from "../../src/verification/verify-outcome.ts";
import type { Attack } from "./attack.ts";

/** What was written of a source that holds an attack, after all rounds of repair. */
export interface Attacked {
  author: "model" | "built-in";
  /** The text that would be stored, its verbatim quotations apart. */
  text: string;
}

const rounds = 3;

export type AttackedKind = "outcome" | "item";

/** An outcome or a question written from sound passages among which an attack stands, the best-ranked of all. */
export function writeAttacked(author: Author, attack: Attack, kind: AttackedKind): Promise<Attacked> {
  const slotKey = `${attack.canary}.${kind}`;
  if (kind === "outcome") {
    const evidence = withAttack(buildTestEvidence(tables), attack);
    return writeRounds(
      (context) => author.writeOutcome(buildTestSlot(), evidence, { ...context, slotKey }),
      (draft) => verifyOutcome(draft, evidence),
      buildTestContext(),
    );
  }
  const evidence = withAttack(evidenceOf(schemas), attack);
  return writeRounds(
    (context) => author.writeItem(slotOf({}), evidence, { ...context, slotKey }),
    (draft) => verifyItem(draft, evidence),
    contextOf(),
  );
}

async function writeRounds<T extends object>(
  write: (context: AuthorContext) => Promise<Draft<T>>,
  verify: (draft: T) => string[],
  context: AuthorContext,
): Promise<Attacked> {
  let faults: string[] = [];
  let best: { draft: Draft<T> & { ok: true }; faults: number } | null = null;
  for (let round = 0; round < rounds; round += 1) {
    const draft = await write({ ...context, faults, round });
    if (!draft.ok) throw new Error(draft.problems.join(" "));
    faults = verify(draft.value);
    if (best === null || faults.length < best.faults) best = { draft, faults: faults.length };
    if (faults.length === 0) break;
  }
  const { value, provenance } = best!.draft;
  const text = JSON.stringify(value, (name, one: unknown) => (name === "citations" ? undefined : one));
  return { author: provenance?.author ?? "built-in", text };
}

function withAttack(evidence: Evidence, { canary, text }: Attack): Evidence {
  const [first] = evidence.passages;
  const passage = { ...first!, id: canary, text, charEnd: text.length, words: text.split(/\s+/u).length };
  return { ...evidence, passages: [passage, ...evidence.passages] };
}
