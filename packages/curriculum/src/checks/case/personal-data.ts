import type { Check } from "../check.ts";
import { casesOf } from "../walk-curriculum.ts";

export const personalData: Check = {
  id: "case.personal-data",
  severity: "error",
  title: "No personal data",
  reason: "A case is about a fictitious organisation; an address or number may belong to somebody.",
  remedy: "Take the address, number or handle out.",
  run: (curriculum) =>
    casesOf(curriculum).flatMap(({ path, value }) => {
      const text = [...value.scenario, ...value.keyFacts, ...(value.data?.rows.flat() ?? [])].join("\n");
      const found = personal.exec(text);
      return found
        ? [{ path: `${path}.scenario`, itemId: value.id, message: `“${found[0]}” looks like personal data.` }]
        : [];
    }),
};

/** E-mail address, telephone number, account handle, national insurance or card number. */
const personal =
  /[\w.+-]+@[\w-]+\.[\w.]{2,}|\+\d{1,3}[\s-]?(?:\(0\))?(?:[\s-]?\d{2,4}){3,5}|\b0\d{2,4}[\s-]\d{3,4}[\s-]?\d{3,4}\b|\(\d{3}\)\s?\d{3}-\d{4}|\b[A-Z]{2}\d{6}[A-D]\b|\b(?:\d{4}[ -]){3}\d{4}\b|(?<=\s)@\w{3,}/;
