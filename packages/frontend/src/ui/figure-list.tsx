/** Names with their figures, a line each; `className` sets the columns. */
export function FigureList({
  rows,
  className = "",
}: {
  rows: readonly { name: string; value: string | number }[];
  className?: string;
}) {
  return (
    <dl className={`mt-3 text-sm ${className}`}>
      {rows.map(({ name, value }) => (
        <div key={`${name} ${value}`} className="flex justify-between gap-4 border-b border-(--line) py-1">
          <dt>{name}</dt>
          <dd className="whitespace-nowrap tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
