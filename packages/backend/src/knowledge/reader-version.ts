/** Grows when reading the same bytes would give other rows: files are then read anew, and programs keep what they cite. */
export const readerVersion = 9;
