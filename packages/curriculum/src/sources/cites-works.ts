const marks = [
  // "(Okafor, 2021)", "(Okafor & Lee 2021, p. 4)", "Okafor et al. (2021)"
  /\(\s*\p{Lu}[\p{L}'’-]+[^()]{0,60}?\b(?:1[89]|20)\d{2}[a-z]?\b[^()]{0,20}\)/u,
  /\p{Lu}[\p{L}'’-]+(?:\s+et al\.)?\s+\((?:1[89]|20)\d{2}[a-z]?\)/u,
  /\b10\.\d{4,9}\/\S+/u,
  /^\s*(?:references|bibliography|works cited|sources|literature)\s*:?\s*$/imu,
];

/** Whether a text names works that it rests on: a citation in brackets, a DOI, or a list of references. */
export function citesWorks(text: string): boolean {
  return marks.some((mark) => mark.test(text));
}
