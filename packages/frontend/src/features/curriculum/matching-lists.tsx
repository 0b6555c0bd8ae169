import type { MatchingItem } from "@curriculum/curriculum/model/assessment.ts";

const letters = "ABCDEFGHIJ";

/** Both lists side by side; with the key, each premise is followed by its response and the reason. */
export function MatchingLists({ item, showsKey }: { item: MatchingItem; showsKey: boolean }) {
  const places = new Map(item.responses.map(({ id }, at) => [id, at]));
  return (
    <div className="mt-1.5 grid max-w-prose gap-x-8 gap-y-3 sm:grid-cols-[3fr_2fr]">
      <section aria-label={item.premiseTitle}>
        <p className="text-sm text-(--soft)">{item.premiseTitle}</p>
        <ol className="mt-1 space-y-1">
          {item.premises.map((premise, at) => (
            <li key={premise.id} className="grid grid-cols-[1.4rem_1fr]">
              <span className="text-(--soft)">{at + 1}</span>
              <span>
                {premise.text}
                {showsKey && (
                  <span className="block text-sm text-(--good)">
                    {letters[places.get(premise.responseId) ?? -1]}
                    <span className="text-(--soft)"> {premise.rationale}</span>
                  </span>
                )}
              </span>
            </li>
          ))}
        </ol>
      </section>
      <section aria-label={item.responseTitle}>
        <p className="text-sm text-(--soft)">{item.responseTitle}</p>
        <ol className="mt-1 space-y-1">
          {item.responses.map((response, at) => (
            <li key={response.id} className="grid grid-cols-[1.4rem_1fr]">
              <span className="text-(--soft)">{letters[at]}</span>
              <span>{response.text}</span>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
