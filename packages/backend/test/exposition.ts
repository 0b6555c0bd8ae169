/** One line of a scrape. */
export interface Sample {
  name: string;
  /** As written: `{kind="a",state="b"}`, or "". */
  labels: string;
  value: number;
}

const line = /^([a-zA-Z_:][\w:]*)(\{.*\})? (\S+)$/;

/** The samples of a scrape in Prometheus' text format. */
export function readSamples(text: string): Sample[] {
  return text.split("\n").flatMap((one) => {
    const match = line.exec(one);
    return match?.[1] ? [{ name: match[1], labels: match[2] ?? "", value: Number(match[3]) }] : [];
  });
}

/** Value of one sample; undefined when the scrape has none. */
export function valueOf(text: string, name: string, labels = ""): number | undefined {
  return readSamples(text).find((sample) => sample.name === name && sample.labels === labels)?.value;
}

/** Metric → "counter", "gauge" or "histogram", of all that a scrape describes, with values or not. */
export function readTypes(text: string): Map<string, string> {
  return new Map([...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)].map(([, name = "", type = ""]) => [name, type]));
}

/** The scrape with one sample set to another value; throws where it is not: a planted fault must not miss. */
export function plant(text: string, name: string, value: number, labels = ""): string {
  const start = `${name}${labels} `;
  const lines = text.split("\n");
  const place = lines.findIndex((one) => one.startsWith(start));
  if (place < 0) throw new Error(`The scrape has no ${start}`);
  return lines.with(place, `${start}${value}`).join("\n");
}
