import type { BloomLevel } from "../model/bloom-level.ts";
import { bloomLevels } from "../model/bloom-level.ts";
import type { QualificationKind } from "./qualification-kind.ts";

/** Share of a program's outcomes, in percent, both ends included. */
export interface BloomBand {
  min: number;
  max: number;
  /** Where in the band a program of this rank aims; the targets of the six levels sum to 100. */
  target: number;
}
export type BloomBands = Readonly<Record<BloomLevel, BloomBand>>;

/** No level may hold more than this share of a program's outcomes, in percent. */
export const maxLevelShare = 50;

type Spread = Readonly<Record<BloomLevel, readonly [number, number]>>;

type SpreadName = "certificate" | "diploma" | "postgraduate";

/** Spreads by family of qualification. Source: the product's own domain decision, 2026 (DOMAIN, outcomes). */
export const bloomSpreads: Readonly<Record<SpreadName, Spread>> = {
  certificate: {
    Remember: [5, 10],
    Understand: [20, 30],
    Apply: [30, 40],
    Analyze: [20, 25],
    Evaluate: [5, 10],
    Create: [0, 0],
  },
  diploma: {
    Remember: [0, 0],
    Understand: [10, 15],
    Apply: [20, 30],
    Analyze: [25, 30],
    Evaluate: [20, 25],
    Create: [15, 25],
  },
  // From EQF level 7 an outcome that only describes is wrong, so that nothing stands below Apply.
  postgraduate: {
    Remember: [0, 0],
    Understand: [0, 0],
    Apply: [30, 40],
    Analyze: [30, 40],
    Evaluate: [15, 20],
    Create: [10, 15],
  },
};

const certificateKinds: ReadonlySet<QualificationKind> = new Set(["award", "certificate", "certificate-he", "other"]);

/** Which spread a qualification follows: by its name, and from rank 7 by its level alone. */
export function bloomSpreadFor(kind: QualificationKind, rank: number): SpreadName {
  if (rank >= 7) return "postgraduate";
  return certificateKinds.has(kind) ? "certificate" : "diploma";
}

/**
 * The band of each Bloom level with a target inside it. Ranks 1 to 3 aim at the upper end of the lower
 * levels' bands, ranks 6 to 8 at the upper end of the higher levels' bands, 4 and 5 at the middle.
 */
export function bloomBandsFor(kind: QualificationKind, rank: number): BloomBands {
  const spread = bloomSpreads[bloomSpreadFor(kind, rank)];
  const lean = rank <= 3 ? -1 : rank >= 6 ? 1 : 0;
  const wanted = bloomLevels.map((level, index) => {
    const [min, max] = spread[level];
    const tilt = lean * ((index - 2.5) / 2.5);
    const position = Math.min(1, Math.max(0, 0.5 + tilt / 2));
    return min + position * (max - min);
  });
  const targets = scaleIntoBands(
    wanted,
    bloomLevels.map((level) => spread[level]),
  );
  const band = (level: BloomLevel): BloomBand => {
    const [min, max] = spread[level];
    return { min, max, target: targets[bloomLevels.indexOf(level)] ?? min };
  };
  return {
    Remember: band("Remember"),
    Understand: band("Understand"),
    Apply: band("Apply"),
    Analyze: band("Analyze"),
    Evaluate: band("Evaluate"),
    Create: band("Create"),
  };
}

/** Moves values inside their bands, in proportion to the room each has, until they sum to 100. */
function scaleIntoBands(wanted: number[], bands: (readonly [number, number])[]): number[] {
  const sum = wanted.reduce((total, value) => total + value, 0);
  const rooms = wanted.map((value, index) => {
    const [min, max] = bands[index] ?? [0, 0];
    return sum < 100 ? max - value : value - min;
  });
  const room = rooms.reduce((total, value) => total + value, 0);
  return wanted.map((value, index) => value + ((100 - sum) * (rooms[index] ?? 0)) / (room || 1));
}
