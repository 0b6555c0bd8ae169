import { findPlace, type Place } from "@curriculum/curriculum/report/describe-place.ts";
import { Link, useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useCurriculum } from "./curriculum-context.ts";

const routes = {
  program: "/programs/$programId",
  skills: "/programs/$programId/skills",
  reference: "/programs/$programId/reference",
} as const;

export const placeLinkClass = "text-(--accent) underline underline-offset-2";

/** Where a path of the curriculum leads, as a link with its name; plain words for what has no page. */
export function PlaceLink({ path }: { path: string }) {
  const place = findPlace(path, useCurriculum());
  return <LinkToPlace place={place}>{place.name}</LinkToPlace>;
}

/** A link to where something of the open program stands; plain words for what has no page. */
export function LinkToPlace({ place, children }: { place: Omit<Place, "name">; children: ReactNode }) {
  const { programId } = useParams({ from: "/programs/$programId" });
  const to = routeOf(place, programId);
  if (to === null) return <span className="[overflow-wrap:anywhere] text-(--soft)">{children}</span>;
  return (
    <Link {...to} hash={place.itemId ?? ""} className={placeLinkClass}>
      {children}
    </Link>
  );
}

function routeOf({ page, moduleCode }: Omit<Place, "name">, programId: string) {
  if (page === null) return null;
  if (page !== "module") return { to: routes[page], params: { programId } } as const;
  if (moduleCode === null) return null;
  return { to: "/programs/$programId/modules/$code", params: { programId, code: moduleCode } } as const;
}
