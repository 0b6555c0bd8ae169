import type { Program } from "../model/curriculum.ts";
import type { AccreditationPreset } from "./preset.ts";
import { ectsPreset } from "./presets/ects.ts";
import { ofqualPreset } from "./presets/ofqual.ts";
import { qaaPreset } from "./presets/qaa.ts";
import { usPreset } from "./presets/us.ts";

/** The presets that come with the product. An institution writes its own in the same form. */
export const accreditationPresets: readonly AccreditationPreset[] = [ofqualPreset, qaaPreset, ectsPreset, usPreset];

/** The preset that a program is most likely held to: by its credits first, then by its level's framework. */
export function presetFor({ creditFramework, levelFramework }: Program): AccreditationPreset {
  if (creditFramework === "us") return usPreset;
  if (creditFramework === "ects") return ectsPreset;
  if (levelFramework === "FHEQ" || levelFramework === "SCQF") return qaaPreset;
  if (levelFramework === "EQF" || levelFramework === "NFQ") return ectsPreset;
  return ofqualPreset;
}
