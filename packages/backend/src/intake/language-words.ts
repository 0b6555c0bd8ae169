/** The commonest function words of the languages that are told apart. */
export const languageWords: Record<string, ReadonlySet<string>> = {
  en: set(
    "the of and to in is that for it as was with be by on not are this from or which have an they their has at but been will can more when",
  ),
  de: set(
    "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei",
  ),
  fr: set(
    "de la le et les des en un une du dans est que pour qui au par sur il pas plus ne se ce avec sont ou cette elle aux d'une leur",
  ),
  es: set(
    "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha este entre cuando muy sin",
  ),
  it: set(
    "di e il la che in un per è una non del con si le dei da della al sono come più i nel alla gli ha anche ma questo delle",
  ),
  pt: set(
    "de que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser",
  ),
  nl: set(
    "de van het een en in is dat op te zijn met voor niet aan er die ook als door bij maar om uit naar wordt hij of worden deze",
  ),
  sv: set("och i att det som en på är av för med till den har de inte om ett var men så kan vid från eller också där"),
  pl: set("i w na z do się nie to że jest o od po jak za przez co dla są oraz ale przy tym być lub tego"),
};

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}
