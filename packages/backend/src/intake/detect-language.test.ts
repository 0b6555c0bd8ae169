import { expect, test } from "vitest";
import { detectLanguage } from "./detect-language.ts";

const sentences: Record<string, string> = {
  en: "Soil is the upper layer of the earth in which plants grow, and it holds both water and air between its grains.",
  de: "Der Boden ist die obere Schicht der Erde, in der die Pflanzen wachsen, und er hält Wasser und Luft zwischen seinen Körnern.",
  fr: "Le sol est la couche supérieure de la terre où poussent les plantes, et il retient l'eau et l'air entre ses grains.",
  es: "El suelo es la capa superior de la tierra en la que crecen las plantas, y retiene agua y aire entre sus granos.",
  it: "Il suolo è lo strato superiore della terra in cui crescono le piante e trattiene acqua e aria tra i suoi granelli.",
  pt: "O solo é a camada superior da terra em que as plantas crescem, e retém água e ar entre os seus grãos.",
  nl: "De bodem is de bovenste laag van de aarde waarin planten groeien, en hij houdt water en lucht vast tussen de korrels.",
  sv: "Jorden är det övre lagret av marken där växter växer, och den håller både vatten och luft mellan sina korn.",
  pl: "Gleba jest wierzchnią warstwą ziemi, w której rosną rośliny, i zatrzymuje wodę oraz powietrze między swoimi ziarnami.",
  cs: "Půda je svrchní vrstva země, ve které rostou rostliny, a mezi svými zrny zadržuje vodu a vzduch.",
  hu: "A talaj a föld felső rétege, amelyben a növények nőnek, és vizet meg levegőt tart a szemcséi között.",
  tr: "Toprak, bitkilerin yetiştiği yeryüzünün üst tabakasıdır ve taneleri arasında su ile havayı tutar.",
  ru: "Почва представляет собой верхний слой земли, в котором растут растения, и она удерживает воду и воздух между зёрнами.",
  uk: "Ґрунт є верхнім шаром землі, у якому ростуть рослини, і він утримує воду та повітря між своїми зернами.",
  el: "Το έδαφος είναι το ανώτερο στρώμα της γης στο οποίο φυτρώνουν τα φυτά και συγκρατεί νερό και αέρα.",
  ar: "التربة هي الطبقة العليا من الأرض التي تنمو فيها النباتات وتحتفظ بالماء والهواء بين حبيباتها.",
  zh: "土壤是植物生长的地球表层，它在颗粒之间保持水分和空气。",
  ja: "土壌は植物が育つ地面の最上層であり、粒子の間に水と空気を保持しています。",
};

for (const [language, sentence] of Object.entries(sentences)) {
  test(`a sentence in "${language}" is told from its letters`, () => {
    expect(detectLanguage(sentence, undefined)).toBe(language);
    expect(detectLanguage(`${sentence} `.repeat(80), undefined)).toBe(language);
  });
}

test("a text too short to tell has no language", () => {
  expect(detectLanguage("Soil and water, 12 to 14", undefined)).toBe("und");
  expect(detectLanguage("x = 3; y = f(x); return z", undefined)).toBe("und");
  expect(detectLanguage("", undefined)).toBe("und");
});

test("a text whose parts are in different languages has none, one with a foreign preface has its own", () => {
  const { en = "", de = "", fr = "" } = sentences;
  const mixed = [en, de, fr].map((sentence) => `${sentence} `.repeat(20)).join(" ");
  expect(detectLanguage(mixed, undefined)).toBe("und");
  expect(detectLanguage(`${de} `.repeat(10) + `${en} `.repeat(90), undefined)).toBe("en");
});

test("a declared tag wins in its standard form, nonsense does not", () => {
  expect(detectLanguage(sentences["de"] ?? "", "en_gb")).toBe("en-GB");
  expect(detectLanguage(sentences["de"] ?? "", "DEU")).toBe("de");
  expect(detectLanguage(sentences["de"] ?? "", "C")).toBe("de");
});
