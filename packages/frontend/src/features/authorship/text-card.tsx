import type { WrittenText } from "@curriculum/contract/authorship-operations.ts";
import type { Place } from "@curriculum/curriculum/report/describe-place.ts";
import { Link } from "@tanstack/react-router";
import { LinkToPlace, placeLinkClass } from "../curriculum/place-link.tsx";
import { isDoubted, isTakenOver } from "./choose-texts.ts";

const abouts = {
  support: "what the passages bear out",
  level: "the level",
  key: "the key",
  clarity: "the wording",
} as const;

/** One text: who wrote it at a glance, and on request by what, in how many drafts, with what doubts. */
export function TextCard({ text, programId }: { text: WrittenText; programId: string }) {
  const { item, author, judgement } = text;
  return (
    <li className="py-2">
      <details className="text-sm">
        <summary className="cursor-pointer">
          <span className="font-medium">{item.name}</span>{" "}
          <span className="text-(--soft)">
            {author === "model" ? text.model : "the built-in author"}
            {isTakenOver(text) && author === "model" && ", in part the built-in author"}
          </span>
          {isDoubted(text) && (
            <span className="text-(--warn)">
              {" "}
              · {judgement!.remarks.length === 1 ? "one doubt" : `${judgement!.remarks.length} doubts`}
            </span>
          )}
        </summary>
        <div className="mt-2 space-y-2 pl-4">
          <p className="max-w-prose">{item.text}</p>
          {text.reason !== null && <p className="max-w-prose">{text.reason}</p>}
          {text.fault !== null && <p className="max-w-prose text-(--warn)">What the checks still find: {text.fault}</p>}
          {judgement !== null && <Judgement judgement={judgement} />}
          <p className="text-(--soft)">{describeEffort(text)}</p>
          <p className="flex gap-4">
            <LinkToPlace place={{ page: pageOf(item), moduleCode: item.moduleCode, itemId: text.id }}>
              Where it stands
            </LinkToPlace>
            <Link to="/programs/$programId/proposals" params={{ programId }} className={placeLinkClass}>
              Have it written again
            </Link>
          </p>
        </div>
      </details>
    </li>
  );
}

function Judgement({ judgement }: { judgement: NonNullable<WrittenText["judgement"]> }) {
  const { model, remarks, isHeeded, reason } = judgement;
  if (remarks.length === 0) {
    return (
      <p className="text-(--soft)">
        {reason === null ? `Read by ${model}, which doubts nothing.` : `Nobody read it a second time: ${reason}`}
        {isHeeded && " It took the place of a text that was doubted."}
      </p>
    );
  }
  return (
    <div>
      <p>
        {model} doubts{isHeeded ? ", though the text was written anew for it" : ""}:
      </p>
      <ul className="list-disc pl-5">
        {remarks.map(({ about, words, note }) => (
          <li key={`${about} ${words} ${note}`}>
            {abouts[about]}
            {words !== null && (
              <>
                , in <q>{words}</q>
              </>
            )}
            {note !== null && `: ${note}`}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** "2 drafts, 3 answers from 11 passages, 4.2 s, 0.0123 USD · item.cloze@3f9a2c17" */
function describeEffort({ rounds, questions, passages, seconds, cost, currency, prompt }: WrittenText): string {
  const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? "" : "s"}`;
  const effort = [
    counted(rounds, "draft"),
    `${counted(questions, "answer")} from ${counted(passages, "passage")}`,
    `${seconds.toFixed(1)} s`,
    ...(cost !== null && currency !== null ? [`${cost.toFixed(4)} ${currency}`] : []),
  ].join(", ");
  return prompt === null ? effort : `${effort} · ${prompt}`;
}

/** The page that a text is printed on. */
function pageOf({ kind, moduleCode }: WrittenText["item"]): Place["page"] {
  if (moduleCode !== null) return "module";
  return kind === "skill" ? "skills" : kind === "glossary" ? "reference" : "program";
}
