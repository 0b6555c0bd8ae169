import type { Check } from "../check.ts";
import { tornClause } from "./torn-clause.ts";
import { nameCase } from "./name-case.ts";
import { agreement } from "./agreement.ts";
import { termArticle } from "./term-article.ts";
import { article } from "./article.ts";
import { boilerplate } from "./boilerplate.ts";
import { brackets } from "./brackets.ts";
import { brokenValue } from "./broken-value.ts";
import { capital } from "./capital.ts";
import { doubledWord } from "./doubled-word.ts";
import { empty } from "./empty.ts";
import { fullStop } from "./full-stop.ts";
import { locale } from "./locale.ts";
import { placeholder } from "./placeholder.ts";
import { spaces } from "./spaces.ts";

export const textChecks: readonly Check[] = [
  empty,
  placeholder,
  brokenValue,
  spaces,
  article,
  doubledWord,
  brackets,
  capital,
  fullStop,
  boilerplate,
  locale,
  termArticle,
  agreement,
  nameCase,
  tornClause,
];
