import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import type { Concept, Passage, Statement, StatementKind } from "@curriculum/curriculum/model/knowledge.ts";
import type { ItemSlot } from "@curriculum/curriculum/model/plan.ts";
import { brief } from "@curriculum/curriculum/model/brief.ts";
import type { AuthorContext } from "../../author.ts";

interface Told {
  term: string;
  gloss?: string;
  says?: [StatementKind, string][];
  number?: Concept["number"];
  aliases?: string[];
}

/** Evidence about the concepts told, the first being the slot's own; each stands in a passage of its own. For tests. */
export function evidenceOf(told: readonly Told[], own = 1): Evidence {
  const passages: Passage[] = [];
  const statements: Statement[] = [];
  const concepts = told.map((one, at): Concept => {
    const name = `A ${one.term}`;
    const defining = one.gloss === undefined ? null : `${name} is ${one.gloss}.`;
    const said = (one.says ?? []).map(([, predicate]) => `${name} ${predicate}.`);
    const text = [defining, ...said].filter((sentence) => sentence !== null).join(" ");
    const id = `p${at}`;
    passages.push(passageOf(id, at, text));
    for (const [index, [kind, predicate]] of (one.says ?? []).entries()) {
      statements.push({
        id: `s${at}-${index}`,
        conceptId: `c${at}`,
        passageId: id,
        kind,
        sentence: `${name} ${predicate}.`,
        subject: name,
        predicate,
        objectConceptId: null,
        quality: 0.9,
      });
    }
    return {
      id: `c${at}`,
      documentId: "d1",
      sectionId: "1.1",
      term: one.term,
      aliases: one.aliases ?? [],
      number: one.number ?? "singular",
      definition: defining === null ? null : { gloss: one.gloss!, sentence: defining, passageId: id },
      isKeyTerm: true,
      salience: 0.5,
      mentions: 3,
      passageIds: [id],
      firstOffset: at,
    };
  });
  return { concepts: concepts.slice(0, own), siblings: concepts.slice(own), statements, passages };
}

function passageOf(id: string, at: number, text: string): Passage {
  return {
    id,
    documentId: "d1",
    sectionId: "1.1",
    sectionPath: ["Modelling", "Schemas"],
    text,
    position: at,
    pageLabel: "12",
    charStart: 0,
    charEnd: text.length,
    words: text.split(" ").length,
  };
}

/** Five table and schema concepts of a data course. */
export const schemas: readonly Told[] = [
  {
    term: "star schema",
    gloss: "a model in which one fact table joins several dimension tables directly",
    says: [["effect", "reduces the number of joins that a report has to make during a query"]],
  },
  {
    term: "surrogate key",
    gloss: "a number without meaning that the warehouse gives to each row it loads",
    says: [["purpose", "is used to follow a customer through changes of address"]],
  },
  {
    term: "snapshot table",
    gloss: "a store of balances that is filled at the close of each business day",
    says: [["effect", "shows how a stock of goods moves between two closing dates"]],
  },
  {
    term: "data mart",
    gloss: "a collection of measures that is built for the questions of one department",
    says: [["effect", "shortens the time in which a department gets its own figures"]],
  },
  {
    term: "conformed dimension",
    gloss: "a list of attributes that different business processes share without change",
    says: [["effect", "lets analysts compare sales with deliveries across two processes"]],
  },
];

/** A slot for the first concept of the evidence. */
export function slotOf(changes: Partial<ItemSlot> = {}): ItemSlot {
  return {
    key: "m1.q1",
    type: "multiple_choice",
    outcomeKey: "m1.o1",
    conceptId: "c0",
    alternativeConceptIds: [],
    bloomLevel: "Remember",
    difficulty: "easy",
    stemKind: "definition",
    keyPosition: 2,
    ...changes,
  };
}

/** A first round with nothing written yet. */
export function contextOf(changes: Partial<AuthorContext> = {}): AuthorContext {
  const asked = brief.parse({ program: "Business intelligence" });
  return {
    slotKey: "m1.q1",
    brief: asked,
    plan: {
      brief: asked,
      totalHours: 120,
      contactHours: 36,
      programOutcomes: [],
      modules: [],
      skills: [],
      glossary: [],
      notes: [],
    },
    module: null,
    outcomes: new Map(),
    written: [],
    sourceTitles: new Map(),
    faults: [],
    round: 0,
    ...changes,
  };
}
