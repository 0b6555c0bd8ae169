import { useState } from "react";
import { Button } from "../../ui/button.tsx";

/** A button that tells how much of an answer is right, for as long as the answer stays the same. */
export function SetScore(props: { answer: string; isComplete: boolean; score: number; most: number }) {
  const [checked, setChecked] = useState<string | null>(null);
  return (
    <p className="mt-2 flex items-center gap-3 text-sm">
      <Button disabled={!props.isComplete} onClick={() => setChecked(props.answer)}>
        Check
      </Button>
      <span role="status">
        {checked === props.answer && `${props.score} of ${props.most} ${props.most === 1 ? "mark" : "marks"}`}
      </span>
    </p>
  );
}
