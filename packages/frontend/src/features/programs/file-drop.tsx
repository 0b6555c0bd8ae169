import { useId, useState, type DragEvent } from "react";
import { Button } from "../../ui/button.tsx";

const sources = ".docx,.odt,.rtf,.pdf,.epub,.pptx,.xlsx,.html,.htm,.md,.markdown,.txt";

const sourceKinds = "Word, OpenDocument, RTF, PDF, EPUB, PowerPoint, Excel, HTML, Markdown or plain text";

interface FileDropProps {
  files: readonly File[];
  onChange: (files: File[]) => void;
  /** Endings of names; those of sources when left out. */
  accepted?: string;
  /** The same in words. */
  kinds?: string;
}

/** Files by drop or by choice; the same file twice counts once. */
export function FileDrop({ files, onChange, accepted = sources, kinds = sourceKinds }: FileDropProps) {
  const id = useId();
  const [isOver, setIsOver] = useState(false);
  const add = (added: Iterable<File>) => {
    const known = new Set(files.map(nameOf));
    onChange([...files, ...[...added].filter((file) => !known.has(nameOf(file)))]);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    add(event.dataTransfer.files);
  };
  return (
    <>
      <label
        htmlFor={id}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={onDrop}
        className={`mt-4 block cursor-pointer rounded-lg border-2 border-dashed px-6 py-8 text-center text-sm focus-within:border-(--accent) ${isOver ? "border-(--accent) bg-(--accent-soft)" : "border-(--line)"}`}
      >
        <span className="font-medium">Drop files here or choose them</span>
        <span className="mt-1 block text-(--soft)">{kinds}</span>
        <input
          id={id}
          type="file"
          multiple
          accept={accepted}
          className="sr-only"
          onChange={(event) => {
            add(event.target.files ?? []);
            event.target.value = "";
          }}
        />
      </label>
      <ul className="mt-3 space-y-1 text-sm">
        {files.map((file) => (
          <li key={nameOf(file)} className="flex items-center justify-between gap-3">
            <span className="truncate">
              {file.name} <span className="text-(--soft)">{sizeOf(file)}</span>
            </span>
            <Button aria-label={`Remove ${file.name}`} onClick={() => onChange(files.filter((one) => one !== file))}>
              Remove
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

function nameOf(file: File): string {
  return `${file.name} ${file.size}`;
}

function sizeOf(file: File): string {
  return file.size < 1_048_576 ? `${Math.ceil(file.size / 1024)} kB` : `${(file.size / 1_048_576).toFixed(1)} MB`;
}
