import { findPlace, type Place } from "@curriculum/curriculum/report/describe-place.ts";
import { Link, useParams } from "@tanstack/react-router";
import { useCurriculum } from "./curriculum-context.ts";

const routes = {
  program: "/programs/$programId",
  skills: "/programs/$programId/skills",
  reference: "/programs/$programId/reference",
} as const;

const linkClass = "text-(--accent) underline underline-offset-2";

/** Where something stands, as a link that leads there; plain words for what has no page. */
export function PlaceLink({ path }: { path: string }) {
  const place = findPlace(path, useCurriculum());
  const { programId } = useParams({ from: "/programs/$programId" });
  const to = routeOf(place, programId);
  if (to === null) return <span className="[overflow-wrap:anywhere] text-(--soft)">{place.name}</span>;
  return (
    <Link {...to} hash={place.itemId ?? ""} className={linkClass}>
      {place.name}
    </Link>
  );
}

function routeOf({ page, moduleCode }: Place, programId: string) {
  if (page === null) return null;
  if (page !== "module") return { to: routes[page], params: { programId } } as const;
  if (moduleCode === null) return null;
  return { to: "/programs/$programId/modules/$code", params: { programId, code: moduleCode } } as const;
}
