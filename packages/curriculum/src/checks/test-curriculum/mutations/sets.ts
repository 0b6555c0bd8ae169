import { matching, ordering, type Mutation } from "./mutation.ts";

/** Of matching and ordering items. */
export const setMutations: readonly Mutation[] = [
  {
    check: "matching.keys",
    change: (c) => void (matching(c).premises[0]!.responseId = matching(c).premises[1]!.responseId),
    also: ["citation.support"],
  },
  { check: "matching.spare-responses", change: (c) => void matching(c).responses.splice(0, 1) },
  {
    check: "matching.too-long",
    change: (c) => void matching(c).premises.splice(0, 1),
    also: ["citation.support"],
  },
  { check: "matching.homogeneous", change: (c) => void (matching(c).responses[0]!.text = "1,400 g of water") },
  {
    check: "matching.word-shared",
    change: (c) => {
      const [premise] = matching(c).premises;
      premise!.text = premise!.text.replace("wild yeast", "wild yeast of a starter");
    },
  },
  {
    check: "matching.two-keys",
    change: (c) => {
      const { premises } = matching(c);
      premises[1]!.text = premises[0]!.text.replace("culture", "living culture");
    },
    also: ["citation.support"],
  },
  {
    check: "matching.response-order",
    change: (c) => void (matching(c).responses = matching(c).responses.toReversed()),
  },
  { check: "matching.directions", change: (c) => void (matching(c).premiseTitle = matching(c).responseTitle) },
  { check: "ordering.keys", change: (c) => void ordering(c).order.pop() },
  {
    check: "ordering.step-count",
    change: (c) => {
      const item = ordering(c);
      for (const at of [1, 2, 3, 4, 5]) {
        const id = `extra-${at}`;
        item.steps.push({ id, text: `Keep the dough of table ${at} at rest` });
        item.order.push(id);
      }
    },
  },
  { check: "ordering.key-presented", change: (c) => void ordering(c).steps.unshift(ordering(c).steps.pop()!) },
  { check: "ordering.duplicate-steps", change: (c) => void (ordering(c).steps[0]!.text = ordering(c).steps[1]!.text) },
  {
    check: "ordering.told-order",
    change: (c) => void (ordering(c).steps[0]!.text = `Finally ${ordering(c).steps[0]!.text.toLowerCase()}`),
  },
];
