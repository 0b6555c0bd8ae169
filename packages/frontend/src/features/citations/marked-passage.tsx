import type { PassageInContext } from "@curriculum/contract/operations.ts";

/** A passage with the text before and after it, the quotation marked. */
export function MarkedPassage({ passage, quote }: { passage: PassageInContext; quote: string }) {
  const start = passage.text.indexOf(quote);
  const end = start + quote.length;
  return (
    <div className="mt-6 font-serif text-[1.02rem] leading-relaxed">
      {passage.before !== null && <p className="mb-3 whitespace-pre-line text-(--soft)">{lastPart(passage.before)}</p>}
      <p className="whitespace-pre-line" data-testid="passage">
        {start < 0 ? (
          passage.text
        ) : (
          <>
            {passage.text.slice(0, start)}
            <mark>{quote}</mark>
            {passage.text.slice(end)}
          </>
        )}
      </p>
      {passage.after !== null && <p className="mt-3 whitespace-pre-line text-(--soft)">{firstPart(passage.after)}</p>}
    </div>
  );
}

// Enough to see where the passage stands; the passage itself is what matters.
const contextLength = 320;

function lastPart(text: string): string {
  if (text.length <= contextLength) return text;
  const part = text.slice(-contextLength);
  return `… ${part.slice(part.search(/\s/u) + 1)}`;
}

function firstPart(text: string): string {
  if (text.length <= contextLength) return text;
  const part = text.slice(0, contextLength);
  return `${part.slice(0, part.search(/\s\S*$/u))} …`;
}
