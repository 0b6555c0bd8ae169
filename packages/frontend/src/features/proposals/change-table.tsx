import type { ProposalShown } from "@curriculum/contract/proposal-operations.ts";
import { markWords, type MarkedWords } from "@curriculum/curriculum/compare/mark-words.ts";
import { namePlace } from "./name-place.ts";

type ProposedChange = ProposalShown["changes"][number];

/** What stands and what is proposed, side by side, field by field, with the words marked that differ. */
export function ChangeTable({ changes, name }: { changes: readonly ProposedChange[]; name: string }) {
  return (
    <table className="mt-3 block w-full text-sm md:table md:table-fixed" aria-label={`Changes of ${name}`}>
      <thead className="hidden md:table-header-group">
        <tr className="text-left text-(--soft)">
          <th scope="col" className="w-36 pb-1 font-normal">
            Field
          </th>
          <th scope="col" className="pb-1 font-normal">
            As it stands
          </th>
          <th scope="col" className="pb-1 font-normal">
            As proposed
          </th>
        </tr>
      </thead>
      <tbody className="block md:table-row-group">
        {changes.map((change) => (
          <ChangeRow key={change.place} change={change} />
        ))}
      </tbody>
    </table>
  );
}

function ChangeRow({ change: { place, before, after } }: { change: ProposedChange }) {
  const words = markWords(tell(before), tell(after));
  return (
    <tr className="block border-t border-(--line) align-top md:table-row">
      <th scope="row" className="block py-1.5 pr-3 text-left font-medium md:table-cell">
        {namePlace(place)}
      </th>
      <td className="block py-1.5 pr-4 [overflow-wrap:anywhere] md:table-cell">
        {before === null ? <None /> : <Words words={words.before} as="del" />}
      </td>
      <td className="block py-1.5 [overflow-wrap:anywhere] md:table-cell">
        {after === null ? <None /> : <Words words={words.after} as="ins" />}
      </td>
    </tr>
  );
}

const None = () => <span className="text-(--soft)">nothing</span>;

const looks = {
  del: "bg-(--bad)/12 decoration-(--bad)",
  ins: "bg-(--accent-soft) font-medium no-underline",
} as const;

function Words({ words, as: Mark }: { words: readonly MarkedWords[]; as: "del" | "ins" }) {
  return words.map(({ text, isChanged }, index) =>
    isChanged ? (
      // Stretches have no name of their own, and their order does not change.
      // oxlint-disable-next-line react/no-array-index-key
      <Mark key={index} className={looks[Mark]}>
        {text}
      </Mark>
    ) : (
      text
    ),
  );
}

const tell = (value: ProposedChange["before"]): string => (value === null ? "" : String(value));
