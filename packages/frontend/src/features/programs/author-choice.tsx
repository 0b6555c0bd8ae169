import { Card } from "../../ui/card.tsx";

const known: Record<string, { title: string; means: string }> = {
  model: {
    title: "A language model",
    means:
      "Writes from the same evidence and is held to the same checks. What it fails at, the built-in author writes.",
  },
  "built-in": {
    title: "The built-in author",
    means: "Composes every text by rule from the sources: quick, free, and the same each time.",
  },
};

/** Who writes the program, where there is more than one to choose from. */
export function AuthorChoice({
  authors,
  author,
  cost,
  onChange,
}: {
  authors: readonly string[];
  author: string;
  /** What the model is expected to cost; left out where nothing is known of it. */
  cost?: string | undefined;
  onChange: (author: string) => void;
}) {
  return (
    <Card>
      <fieldset>
        <legend className="mb-3 font-medium">Who writes</legend>
        {authors.map((name) => (
          <label key={name} className="flex gap-3 py-1">
            <input type="radio" name="author" value={name} checked={name === author} onChange={() => onChange(name)} />
            <span>
              {known[name]?.title ?? name}
              <span className="block text-sm text-(--soft)">{known[name]?.means}</span>
              {name === "model" && cost !== undefined && <span className="block text-sm">{cost}</span>}
            </span>
          </label>
        ))}
      </fieldset>
    </Card>
  );
}
