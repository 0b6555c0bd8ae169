/** A file that was made to harm who reads it. */
export interface HostileFile {
  fileName: string;
  /** Made when it is asked for: all of them together would fill the memory that is measured. */
  make: () => Uint8Array;
}

export const asBytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));
export const prose =
  "Soil is the upper layer of the earth in which plants grow. It holds water, air and living things. ";
