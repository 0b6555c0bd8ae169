import { copySeeds } from "./seeds-of-copies.ts";
import { itemSeeds } from "./seeds-of-items.ts";
import { levelSeeds } from "./seeds-of-levels.ts";
import type { Seed } from "./seed.ts";
import { shapeSeeds } from "./seeds-of-shape.ts";
import { sourceSeeds } from "./seeds-of-sources.ts";

/** Every way of erring that is tried. */
export const seeds: readonly Seed[] = [...sourceSeeds, ...levelSeeds, ...itemSeeds, ...copySeeds, ...shapeSeeds];
