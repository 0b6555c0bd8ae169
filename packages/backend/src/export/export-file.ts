/** A rendered file. The same curriculum and options give the same bytes. */
export interface ExportFile {
  /** File name with its extension, safe on every file system. */
  fileName: string;
  mediaType: string;
  bytes: Uint8Array;
}
