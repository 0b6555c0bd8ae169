/** What one case gained, and the group that it shares its luck with. */
export interface PairedGain {
  gain: number;
  group: string;
}

export interface BootstrapResult {
  mean: number;
  /** 95 % interval of the mean. */
  low: number;
  high: number;
  /** Share of the draws in which nothing was gained. */
  chance: number;
}

const draws = 10_000;

/** A generator that gives the same numbers always: the same library gives the same verdict. */
function fixedRandom(): () => number {
  let state = 0x9e37_79b9;
  return () => {
    state = (state + 0x6d2b_79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * How sure a mean gain is: whole groups are drawn again and again, since cases of one section succeed and fail together
 * and counting them one by one would make the interval too narrow.
 */
export function pairedBootstrap(gains: readonly PairedGain[]): BootstrapResult {
  const groups = [...Map.groupBy(gains, ({ group }) => group).values()].map((group) => ({
    sum: group.reduce((sum, { gain }) => sum + gain, 0),
    count: group.length,
  }));
  if (groups.length === 0) return { mean: 0, low: 0, high: 0, chance: 1 };
  const random = fixedRandom();
  const means = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw += 1) {
    let [sum, count] = [0, 0];
    for (let at = 0; at < groups.length; at += 1) {
      const group = groups[Math.floor(random() * groups.length)]!;
      sum += group.sum;
      count += group.count;
    }
    means[draw] = sum / count;
  }
  means.sort();
  const mean = gains.reduce((sum, { gain }) => sum + gain, 0) / gains.length;
  return {
    mean,
    low: means[Math.floor(draws * 0.025)]!,
    high: means[Math.ceil(draws * 0.975) - 1]!,
    chance: means.filter((value) => value <= 0).length / draws,
  };
}
