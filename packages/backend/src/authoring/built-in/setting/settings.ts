import { businessSettings } from "./business-settings.ts";
import { scienceSettings } from "./science-settings.ts";
import type { Setting } from "./setting.ts";
import { tradeSettings } from "./trade-settings.ts";

/** Every field of work that cases, tasks and skills may be set in. The last one fits any subject. */
export const settings: readonly Setting[] = [...businessSettings, ...tradeSettings, ...scienceSettings];
