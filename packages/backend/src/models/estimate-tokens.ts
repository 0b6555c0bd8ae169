/** About how many tokens a text is. By bytes, so that scripts of three bytes a letter are not counted for too little. */
export function estimateTokens(text: string): number {
  // English prose and JSON run at 4 to 4.5 bytes a token with the tokenizers in use: rather too many than too few.
  return Math.ceil(Buffer.byteLength(text) / 4);
}
