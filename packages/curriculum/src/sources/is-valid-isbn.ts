/** True when the check digit of an ISBN-10 or ISBN-13 fits; hyphens and spaces are ignored. */
export function isValidIsbn(isbn: string): boolean {
  const digits = isbn
    .replace(/^isbn(?:-1[03])?:?/iu, "")
    .replace(/[\s‐‑–-]/gu, "")
    .toUpperCase();
  if (/^\d{13}$/u.test(digits)) {
    const sum = Array.from(digits).reduce(
      (total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3),
      0,
    );
    return sum % 10 === 0;
  }
  if (!/^\d{9}[\dX]$/u.test(digits)) return false;
  const sum = Array.from(digits).reduce(
    (total, digit, index) => total + (digit === "X" ? 10 : Number(digit)) * (10 - index),
    0,
  );
  return sum % 11 === 0;
}
