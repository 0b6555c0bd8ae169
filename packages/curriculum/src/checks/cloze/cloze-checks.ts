import type { Check } from "../check.ts";
import { article } from "./article.ts";
import { acceptedAnswers } from "./accepted-answers.ts";
import { hiddenAnswer } from "./hidden-answer.ts";
import { oneBlank } from "./one-blank.ts";

export const clozeChecks: readonly Check[] = [oneBlank, hiddenAnswer, acceptedAnswers, article];
