import { choose, hashText } from "../choose.ts";
import type { Setting } from "./setting.ts";

const fronts =
  "Ash Birch Brook Cold Elm Fern Glen Hazel Holm Larch Mill Moss Oaken Ridge Row Stone Thorn Wend Whin Yarrow".split(
    " ",
  );
const backs = "bourne bridge combe dale don field ford ham hurst leigh mere stead stow wick worth".split(" ");

/**
 * A made-up place name with the kind of organisation: "Larchmere Outpatient Clinic".
 * Every part comes from lists of syllables, so no real company is meant; the scenario says so.
 */
export function organisationName(setting: Setting, seed: string): string {
  const front = choose(fronts, `${seed}/front`);
  const back = backs[hashText(`${seed}/back`) % backs.length] ?? "";
  // "Moss" and "stead" share their s.
  const place = front.endsWith(back.charAt(0)) ? front + back.slice(1) : front + back;
  return `${place} ${choose(setting.organisations, `${seed}/kind`)}`;
}
