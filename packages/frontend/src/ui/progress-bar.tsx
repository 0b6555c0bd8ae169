export function ProgressBar({ percent, label }: { percent: number; label: string }) {
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuenow={percent}
      aria-valuemin={0}
      aria-valuemax={100}
      className="h-2 overflow-hidden rounded-full bg-(--line)"
    >
      <div
        className="h-full rounded-full bg-(--accent) transition-[width] duration-300"
        style={{ width: `${percent}%` }}
      />
    </div>
  );
}
