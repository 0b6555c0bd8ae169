import { passageIdOf } from "./vector-id.ts";
import type { VectorPlace } from "./vector-store.ts";

/** How what a store holds differs from what it should hold. */
export interface VectorDifferences {
  /** Passages without their vector. */
  missing: string[];
  /** Vectors of passages whose text, namespace or model is another by now. */
  stale: VectorPlace[];
  /** Vectors of passages that are gone. */
  orphaned: VectorPlace[];
  /** Vectors that are not the product's: left alone. */
  foreign: number;
  /** Passages whose vector stands as it should. */
  whole: number;
}

const ownId = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\.[0-9a-f]{16}$/;

/** `wanted`: passage id → where its vector should stand. */
export function compareVectors(
  wanted: ReadonlyMap<string, VectorPlace>,
  held: Iterable<VectorPlace>,
): VectorDifferences {
  const whole = new Set<string>();
  const differences: VectorDifferences = { missing: [], stale: [], orphaned: [], foreign: 0, whole: 0 };
  for (const place of held) {
    const passageId = passageIdOf(place.id);
    const right = wanted.get(passageId);
    if (!ownId.test(place.id)) differences.foreign += 1;
    else if (right === undefined) differences.orphaned.push(place);
    else if (right.id === place.id && right.namespace === place.namespace) whole.add(passageId);
    else differences.stale.push(place);
  }
  differences.missing = [...wanted.keys()].filter((passageId) => !whole.has(passageId));
  differences.whole = whole.size;
  return differences;
}
