import type { ErrorComponentProps } from "@tanstack/react-router";
import { Button } from "../ui/button.tsx";

/** Stands where a page could not be shown: its code did not arrive, or it stumbled over what it was given. */
export function FailedPage({ error }: ErrorComponentProps) {
  return (
    <div role="alert" className="mx-auto max-w-md py-16">
      <h1 className="text-xl font-semibold">This page could not be shown</h1>
      <p className="mt-3 text-(--soft)">
        The connection may have been lost, or the product was renewed since this window was opened. Nothing that was
        stored is lost.
      </p>
      <p className="mt-3 text-sm [overflow-wrap:anywhere] text-(--soft)">
        {error instanceof Error ? error.message : String(error)}
      </p>
      <div className="mt-4">
        <Button onClick={() => window.location.reload()}>Load it again</Button>
      </div>
    </div>
  );
}
