import { writeFileSync } from "node:fs";
import { openScratchLibrary } from "./scratch-library.ts";
const [, , brief, out, ...files] = process.argv;
const lib = await openScratchLibrary();
try {
  const ids = [];
  for (const f of files) {
    const r = await lib.ingest(f!);
    console.log(f, r.seconds.toFixed(1), r.passages);
    ids.push(r.documentId);
  }
  const { curriculum, seconds } = await lib.generate(brief!, ids);
  console.log(
    "program seconds",
    seconds.toFixed(1),
    curriculum.report.figures,
    curriculum.report.missingItems.slice(0, 10),
    curriculum.report.missingItems.length,
  );
  const by = [...Map.groupBy(curriculum.report.findings, (f) => f.severity + " " + f.check)]
    .map(([k, v]) => k + " " + v.length + " e.g. " + v[0]!.path + ": " + v[0]!.message)
    .sort();
  console.log(by.join("\n"));
  writeFileSync(out!, JSON.stringify(curriculum, null, 1));
} finally {
  await lib.close();
}
