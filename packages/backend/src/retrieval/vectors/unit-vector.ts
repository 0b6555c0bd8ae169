/** The vector at length 1, so that a dot product is a cosine; null when it has no direction or holds no numbers. */
export function unitVector(values: ArrayLike<number>): Float32Array | null {
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) sum += values[at]! ** 2;
  const length = Math.sqrt(sum);
  if (!Number.isFinite(length) || length === 0) return null;
  return Float32Array.from(values, (value) => value / length);
}
