import { spellForLocale } from "../../language/spell-for-locale.ts";
import type { Check } from "../check.ts";

export const locale: Check = {
  id: "text.locale",
  severity: "advice",
  title: "One spelling throughout",
  reason: "British and American spelling side by side look like two hands.",
  remedy: "Spell our own sentences as the program’s locale does.",
  run: ({ program }) => {
    const own = program.specification.flatMap((section, at) =>
      section.paragraphs.flatMap((paragraph, index) =>
        // Text that rests on sources may keep their spelling.
        paragraph.basis === "evidence"
          ? []
          : [{ path: `program.specification[${at}].paragraphs[${index}].text`, text: paragraph.text }],
      ),
    );
    return own.flatMap(({ path, text }) => {
      const isMixed = program.locale === "en-US" ? spellForLocale(text, "en-US") !== text : american.test(text);
      return isMixed
        ? [{ path, itemId: null, message: `“${text.slice(0, 80)}” is not spelled for ${program.locale}.` }]
        : [];
    });
  },
};

const american =
  /\b(?:colou?r(?<!colour)|behavior|favor|labor|honor|neighbor|center|theater|fiber|analyz|catalog(?!ue)|defense|fulfill|enroll(?=ment)|skillful|modeling|labeling|traveling)\w*/i;
