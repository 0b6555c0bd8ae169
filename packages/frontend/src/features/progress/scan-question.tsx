import { answerScan } from "@curriculum/contract/operations.ts";
import type { ProgramFile } from "@curriculum/contract/run-progress.ts";
import { useMutation } from "@tanstack/react-query";
import { useId, useState } from "react";
import { call } from "../../api-client.ts";
import { Button } from "../../ui/button.tsx";
import { inputClass } from "../../ui/input-class.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";

type Answer = { answer: "recognise"; languages: string } | { answer: "leave out" };

interface ScanQuestionProps {
  programId: string;
  file: ProgramFile;
  scan: NonNullable<ProgramFile["scan"]>;
}

/** Asks what becomes of a scan. The answer shows itself in the progress of the run. */
export function ScanQuestion({ programId, file, scan }: ScanQuestionProps) {
  const id = useId();
  const [languages, setLanguages] = useState("eng");
  const give = useMutation({
    mutationFn: (answer: Answer) => call(answerScan, { params: { programId, sha256: file.sha256 }, body: answer }),
  });
  // A given answer is not asked for again while the page waits to hear of it; one that came back is.
  const isAnswered = give.isPending;
  return (
    <div className="mt-2 rounded-md border border-(--line) bg-(--page) p-3">
      <p>
        {scan.scannedPages} of {scan.pages} pages are pictures of text. Recognise them? It takes about {scan.minutes}{" "}
        minute{scan.minutes === 1 ? "" : "s"}.
      </p>
      <div className="mt-2 flex flex-wrap items-end gap-3">
        <div className="w-40">
          <label htmlFor={id} className="text-sm font-medium">
            Languages
          </label>
          <input
            id={id}
            className={inputClass}
            value={languages}
            aria-describedby={`${id}-hint`}
            onChange={(event) => setLanguages(event.target.value)}
          />
        </div>
        <Button
          look="primary"
          disabled={isAnswered || languages.trim() === ""}
          onClick={() => give.mutate({ answer: "recognise", languages: languages.trim() })}
        >
          Recognise the text
        </Button>
        <Button disabled={isAnswered} onClick={() => give.mutate({ answer: "leave out" })}>
          Go on without it
        </Button>
      </div>
      <p id={`${id}-hint`} className="mt-1 text-(--soft)">
        As tesseract names them: eng, deu, fra; two as eng+deu.
      </p>
      {give.error && (
        <div className="mt-2">
          <ProblemNotice error={give.error} />
        </div>
      )}
    </div>
  );
}
