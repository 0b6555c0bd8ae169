/**
 * Probability of a chi-square value at least this large by chance.
 * The regularised upper incomplete gamma function Q(df/2, x/2), by series below and continued fraction above.
 */
export function chiSquareP(value: number, degreesOfFreedom: number): number {
  if (value <= 0 || degreesOfFreedom <= 0) return 1;
  const a = degreesOfFreedom / 2;
  const x = value / 2;
  const scale = Math.exp(-x + a * Math.log(x) - logGamma(a));
  return x < a + 1 ? 1 - scale * lowerSeries(a, x) : scale * upperFraction(a, x);
}

function lowerSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < 500 && term > sum * 1e-14; n += 1) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** Lentz's method. */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let result = d;
  for (let n = 1; n < 500; n += 1) {
    const an = -n * (n - a);
    b += 2;
    d = 1 / (an * d + b);
    c = b + an / c;
    result *= d * c;
    if (Math.abs(d * c - 1) < 1e-14) break;
  }
  return result;
}

/** Stirling's series, after shifting the argument up to where it is exact to twelve digits. */
function logGamma(z: number): number {
  let shift = 0;
  let x = z;
  while (x < 10) {
    shift += Math.log(x);
    x += 1;
  }
  const inverse = 1 / (x * x);
  const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse / 1680))) / x;
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series - shift;
}
