/** The letter that an option bears in print: 0 → "A". Letters exist only here; a key is an option's id. */
export function optionLetter(index: number): string {
  return String.fromCharCode(65 + index);
}
