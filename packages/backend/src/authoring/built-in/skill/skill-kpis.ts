import type { Indicator } from "@curriculum/curriculum/model/curriculum.ts";
import type { SkillKind } from "@curriculum/curriculum/model/skill-kind.ts";
import { pluralOf } from "@curriculum/curriculum/language/plural.ts";
import type { Setting } from "../setting/setting.ts";
import { peopleIndicators } from "./indicators/people-indicators.ts";
import { productIndicators } from "./indicators/product-indicators.ts";
import { thoughtIndicators } from "./indicators/thought-indicators.ts";

const byKind: Record<SkillKind, readonly Indicator[]> = {
  ...thoughtIndicators,
  ...productIndicators,
  ...peopleIndicators,
};

const shown = 2;

/**
 * Indicators of a kind of work, with what they speak of filled in. `turn`: position of the skill, so that the next one
 * of its kind is measured by other figures. Thresholds are defaults: employers have not spoken.
 */
export function writeKpis(kind: SkillKind, object: string, setting: Setting, turn: number): Indicator[] {
  const [lead, colleague] = setting.roles;
  const words: Record<string, string> = {
    object,
    product: setting.workProduct,
    products: pluralOf(setting.workProduct),
    reader: setting.reader,
    served: setting.served,
    lead,
    colleague,
  };
  const fill = (text: string) => text.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => words[name] ?? "");
  const all = byKind[kind];
  return Array.from({ length: shown }, (_one, at) => all[(turn + at) % all.length]!).map((one) => ({
    ...one,
    text: capital(fill(one.text)),
    measure: fill(one.measure),
    unit: fill(one.unit),
    instrument: fill(one.instrument ?? ""),
    standing: "default",
  }));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
