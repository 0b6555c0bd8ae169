/** Whether a section ("document#4.2.1") is one of these or lies below one of them. */
export function isInside(key: string, sections: readonly string[]): boolean {
  return sections.some((section) => key === section || key.startsWith(`${section}.`));
}
