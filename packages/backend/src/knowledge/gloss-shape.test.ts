import { expect, test } from "vitest";
import { shapeOfGloss } from "./gloss-shape.ts";

test.each([
  "a graphical representation of the distribution of data in a data set",
  "the actions people take in buying and using goods",
  "the standard deviation of the distribution of the sample means",
  "an orientation aimed at helping people become more self-aware",
  "identifying consumer needs and then producing the goods",
])("a phrase can follow “is”: %s", (gloss) => expect(shapeOfGloss(gloss)).toBe("phrase"));

test.each([
  "each outcome of an experiment has the same probability",
  "the decision is to reject the null hypothesis when it is true",
  "parents make few demands and rarely use punishment",
  "parents place a high value on conformity",
  "strong emotions trigger the formation of strong memories",
  "old information hinders the recall of newly learned information",
  "infant with no apparent medical condition suddenly dies during sleep",
  "expectations distort the results of the study",
])("a sentence cannot: %s", (gloss) => expect(shapeOfGloss(gloss)).toBe("sentence"));

test.each([
  "looks like a line graph but uses intervals",
  "has four outcomes",
  "facilitates movement in the body",
  "results from resistance",
  "regulates the processes of the body",
])("a verb phrase cannot: %s", (gloss) => expect(shapeOfGloss(gloss)).toBe("verb phrase"));
