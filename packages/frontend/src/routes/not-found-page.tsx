import { Link } from "@tanstack/react-router";

export function NotFoundPage() {
  return (
    <div className="py-16 text-center">
      <h1 className="text-xl font-semibold">There is no such page</h1>
      <p className="mt-2 text-(--soft)">
        <Link to="/" className="text-(--accent) underline">
          Back to the programs
        </Link>
      </p>
    </div>
  );
}
