import { parseArgs } from "node:util";
import { contentFaults, type ContentFault } from "./content-faults.ts";
import { openModelSimulator } from "./open-model-simulator.ts";
import { wireFaults, type WireFault } from "./wire-faults.ts";

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "4010" },
    latency: { type: "string", default: "300" },
    seed: { type: "string", default: "1" },
    key: { type: "string" },
    fault: { type: "string", multiple: true, default: [] },
    doubts: { type: "string", default: "0" },
    help: { type: "boolean", default: false },
  },
});

if (values.help) {
  process.stdout.write(`A provider of language models that costs nothing and knows nothing, on loopback.

  --port 4010      --latency 300 (ms of an answer)      --seed 1      --key KEY (refuses others)
  --fault "500=0.1"    a tenth of the answers; may be given again. Of the wire:
      ${wireFaults.join(", ")}
    of the model:
      ${contentFaults.join(", ")}
  --doubts 0.2     a fifth of the drafts that it is to judge
`);
  process.exit(0);
}

const given = values.fault.map((fault): [string, number] => {
  const [name = "", rate] = fault.split("=");
  return [name, Number(rate ?? 0.1)];
});
const ofWire = given.filter((one): one is [WireFault, number] => wireFaults.some((known) => known === one[0]));
const ofModel = given.filter((one): one is [ContentFault, number] => contentFaults.some((known) => known === one[0]));
const unknown = given.find((one) => !ofWire.some((known) => known === one) && !ofModel.some((known) => known === one));
if (unknown) {
  process.stderr.write(`There is no fault "${unknown[0]}"; --help lists them.\n`);
  process.exit(2);
}

const simulator = await openModelSimulator({
  port: Number(values.port),
  latencyMs: Number(values.latency),
  seed: Number(values.seed),
  key: values.key,
  faults: Object.fromEntries(ofWire),
  contentFaults: Object.fromEntries(ofModel),
  doubts: Number(values.doubts),
});
process.stdout.write(
  `OpenAI's form at ${simulator.url}/v1, Anthropic's at ${simulator.url}/v1, Google's at ${simulator.url}/v1beta\n`,
);
process.once("SIGINT", () => {
  process.stdout.write(`${simulator.calls.length} calls, at most ${simulator.mostAtOnce()} at once\n`);
  process.exit(0);
});
