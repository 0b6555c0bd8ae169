import pino from "pino";
import { expect, test } from "vitest";
import { describeLogLine } from "./describe-log-line.ts";

function logged(write: (log: pino.Logger) => void): string {
  const lines: string[] = [];
  write(pino({ base: { pid: 7 } }, { write: (line: string) => lines.push(describeLogLine(line)) }));
  return lines.join("").replace(/^\d\d:\d\d:\d\d/, "TIME");
}

test("a line tells the time, what happened and with what", () => {
  expect(logged((log) => log.info({ part: "m1", items: 3 }, "part finished"))).toBe(
    "TIME  part finished  part=m1  items=3\n",
  );
});

test("what needs attention says so, and a failure keeps its stack", () => {
  expect(logged((log) => log.warn("disk is filling"))).toBe("TIME  warning:  disk is filling\n");
  const text = logged((log) => log.error(new Error("no answer")));
  expect(text).toMatch(/^TIME {2}error: {2}no answer\nError: no answer\n\s+at /);
});

test("what is no line of the log stays as it is", () => {
  expect(describeLogLine("listening\n")).toBe("listening\n");
  expect(describeLogLine("12\n")).toBe("12\n");
});
