import { choice, cloze, reword, task, type Mutation } from "./mutation.ts";

export const itemMutations: Mutation[] = [
  { check: "item.option-count", change: (c) => void choice(c).options.pop() },
  {
    check: "item.one-correct",
    change: (c) => void (choice(c).options[1]!.correct = true),
    also: ["item.more-than-one-correct"],
  },
  { check: "item.option-ids", change: (c) => void (choice(c).options[1]!.id = choice(c).options[0]!.id) },
  { check: "item.rationales", change: (c) => void (choice(c).options[1]!.rationale = "") },
  {
    check: "item.rationales-distinct",
    change: (c) => void (choice(c).options[1]!.rationale = choice(c).options[2]!.rationale),
  },
  {
    check: "item.options-distinct",
    change: (c) => reword(choice(c), { distractors: ["Butter", "butter.", "Milk"] }),
    also: ["item.heterogeneous-options"],
  },
  {
    check: "item.all-or-none-of-the-above",
    change: (c) => reword(choice(c), { distractors: ["Butter", "Sugar", "None of the above"] }),
  },
  { check: "item.k-type", change: (c) => reword(choice(c), { distractors: ["Butter", "Sugar", "Both A and B"] }) },
  {
    check: "item.negative-stem",
    change: (c) => reword(choice(c), { stem: "Which of these is not an ingredient of enriched bread?" }),
  },
  {
    check: "item.fill-in-blank",
    change: (c) => reword(choice(c), { stem: "Flour, water, salt and _____ go into a plain sourdough loaf." }),
  },
  {
    check: "item.true-false",
    change: (c) => reword(choice(c), { stem: "Which statement about plain sourdough loaves is true?" }),
  },
  { check: "item.vague-terms", change: (c) => reword(choice(c), { distractors: ["Often butter", "Sugar", "Milk"] }) },
  {
    check: "item.absolute-terms",
    change: (c) => reword(choice(c), { distractors: ["Always butter", "Sugar", "Milk"] }),
  },
  { check: "item.unfocused-stem", change: (c) => reword(choice(c), { stem: "Which of the following is correct?" }) },
  {
    check: "item.implausible-distractor",
    change: (c) => reword(choice(c), { distractors: ["Butter", "Sugar", "A banana"] }),
  },
  {
    check: "item.grammatical-cue",
    change: (c) =>
      reword(choice(c), {
        stem: "The living part of a plain sourdough loaf is an",
        key: "active culture",
        distractors: ["butter", "sugar", "milk"],
      }),
  },
  {
    check: "item.longest-option",
    change: (c) => reword(choice(c), { key: "A living culture that bakers feed each morning and keep for years" }),
  },
  {
    check: "item.more-than-one-correct",
    change: (c) => reword(choice(c), { distractors: ["The starter", "Sugar", "Milk"] }),
  },
  { check: "item.word-repeat", change: (c) => reword(choice(c), { key: "Sourdough" }) },
  {
    check: "item.logical-cue",
    change: (c) => reword(choice(c), { key: "More acid", distractors: ["Less acid", "Plain sugar", "Warm milk"] }),
  },
  {
    check: "item.convergence-cue",
    change: (c) =>
      reword(choice(c), {
        key: "Yeast and acid",
        distractors: ["Yeast and butter", "Acid and sugar", "Yeast and milk"],
      }),
  },
  {
    check: "item.gratuitous-information",
    change: (c) => void (choice(c).stem = `Many students enjoy this part of the course. ${choice(c).stem}`),
  },
  {
    check: "item.lost-sequence",
    change: (c) => void choice(c, 4).options.push(choice(c, 4).options.shift()!),
  },
  {
    check: "item.unclear-wording",
    change: (c) =>
      reword(choice(c), { stem: "Besides flour, water, salt, etc., what goes into a plain sourdough loaf?" }),
  },
  {
    check: "item.heterogeneous-options",
    change: (c) => reword(choice(c), { distractors: ["To knead it once more", "Sugar", "Milk"] }),
  },
  {
    check: "bank.key-positions",
    change: ({ modules }) => {
      for (const item of modules.flatMap((module) => module.assessments)) {
        if (item.type !== "multiple_choice") continue;
        const isNumeric = item.options.some((option) => /^\d/.test(option.text));
        if (!isNumeric) item.options.sort((a, b) => Number(b.correct) - Number(a.correct));
      }
    },
  },
  {
    check: "bank.longest-option",
    change: ({ modules }) => {
      for (const item of modules.flatMap((module) => module.assessments)) {
        if (item.type !== "multiple_choice" || item.options.some((option) => /^\d/.test(option.text))) continue;
        // The distractors, one letter shorter than the key and all alike in length.
        const key = item.options.find((option) => option.correct)!;
        for (const option of item.options)
          if (!option.correct)
            option.text = option.text
              .padEnd(40, "x")
              .slice(0, Math.max(4, key.text.length - 1))
              .trim();
      }
    },
    also: ["bank.guessable"],
  },
  {
    check: "bank.guessable",
    change: ({ modules }) => {
      for (const item of modules.flatMap((module) => module.assessments)) {
        if (item.type !== "multiple_choice" || item.options.some((option) => /^\d/.test(option.text))) continue;
        for (const option of item.options)
          option.text = option.correct
            ? `${option.text}, presumably (conceivably)`
            : `${option.text} as it was then and is`;
      }
    },
    also: ["bank.longest-option"],
  },
  {
    check: "bank.duplicate-stems",
    change: (c) => void (choice(c, 1).stem = choice(c, 0).stem),
  },
  { check: "cloze.one-blank", change: (c) => void (cloze(c).stem = "The _____ takes the place of _____ yeast.") },
  {
    check: "cloze.hidden-answer",
    change: (c) => void (cloze(c).stem = "The _____ takes the place of bought yeast, and a starter is fed daily."),
  },
  { check: "cloze.accepted-answers", change: (c) => void cloze(c).accepted.push("Starter") },
  { check: "rubric.bands", change: (c) => void (task(c).ledger[0]!.bands[1]!.to = 2) },
  {
    check: "rubric.described-bands",
    change: (c) => void (task(c).ledger[0]!.bands[1]!.description = task(c).ledger[0]!.bands[0]!.description),
  },
  { check: "rubric.outcomes", change: (c) => void (task(c).ledger[0]!.outcomeId = "sb102-lo1") },
  {
    check: "rubric.one-ledger",
    change: ({ modules }) => void (modules[0]!.caseStudies[0]!.questions[0]!.marks = 12),
  },
  { check: "rubric.task-answer", change: (c) => void (task(c).modelAnswer = "The log gives all weights.") },
  {
    check: "item.level-claimed",
    also: ["citation.support"],
    change: (c) => void (choice(c, 4).stemKind = "definition"),
  },
  {
    check: "item.computed-key",
    change: (c) => {
      const item = choice(c, 4);
      item.stemKind = "numeric";
      item.explanation = "Water is taken by the weight of the flour: 2,000 × 70 % = 1,500.";
    },
  },
  {
    check: "cloze.article",
    change: (c) => {
      cloze(c).stem = "_____ takes the place of bought yeast.";
      cloze(c).accepted.push("a starter");
    },
  },
  {
    check: "bank.same-fact",
    also: ["citation.support"],
    change: (c) => {
      const item = choice(c, 2);
      item.stem = "Which net of protein keeps bubbles in a rising loaf?";
      cloze(c).stem = "Bubbles stay inside because a net of protein keeps the rising loaf tight: the _____.";
      cloze(c).answer = "gluten";
      cloze(c).accepted = ["gluten"];
    },
  },
];
