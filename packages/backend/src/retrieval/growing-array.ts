type Numbers = Uint8Array | Uint16Array | Uint32Array;

/** A typed array that doubles when it is full. */
export interface GrowingArray<T extends Numbers> {
  create: (size: number) => T;
  values: T;
  length: number;
}

export function growingArray<T extends Numbers>(create: (size: number) => T): GrowingArray<T> {
  return { create, values: create(1024), length: 0 };
}

export function push<T extends Numbers>(array: GrowingArray<T>, value: number): void {
  if (array.length === array.values.length) {
    const larger = array.create(array.values.length * 2);
    larger.set(array.values);
    array.values = larger;
  }
  array.values[array.length] = value;
  array.length += 1;
}

/** The values in an array of exactly their number. */
export function trimmed<T extends Numbers>(array: GrowingArray<T>): T {
  const exact = array.create(array.length);
  exact.set(array.values.subarray(0, array.length));
  return exact;
}
