import { InvalidArgumentError, type Command } from "commander";
import type { RunCommand } from "./command-context.ts";

const commands = () => import("./audit.command.ts");

const isoDate = (text: string) => {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))) return text;
  throw new InvalidArgumentError("Give a date such as 2026-03-31.");
};

const count = (text: string) => {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= 100_000) return number;
  throw new InvalidArgumentError("Give a whole number from 1 to 100000.");
};

/** `curriculum audit verify|list|anchor|rotate-key`. */
export function addAuditCommands(program: Command, run: RunCommand): void {
  const audit = program.command("audit").description("the trail of what was done: read it, prove that it is whole");
  audit
    .command("verify")
    .description("find changed, inserted, removed, moved and re-hashed rows and a cut tail; exit code 1 on any")
    .option("--from <date>", "check only rows of this day and later; what stands before is believed", isoDate)
    .option("--anchors <files...>", "further files of anchors, such as a copy kept elsewhere")
    .option("--keys <folders...>", "further folders of public keys (.pem)")
    .option("--json", "print the verdict as JSON")
    .action((options) => run(options, async (context) => (await commands()).auditVerifyCommand(context, options)));
  audit
    .command("list")
    .description("who did what, and when; newest first")
    .option("--user <user>", "e-mail address or id")
    .option("--action <beginning>", "such as generation or generation.started")
    .option("--resource <resource>", "type or id, such as program")
    .option("--from <date>", "this day and later, UTC", isoDate)
    .option("-n, --limit <number>", "how many", count, 50)
    .option("--json", "print the rows as JSON")
    .action((options) => run(options, async (context) => (await commands()).auditListCommand(context, options)));
  audit
    .command("anchor")
    .description("sign the state of the trail now; a worker does it every quarter of an hour")
    .option("--json", "print the anchor as JSON")
    .action((options) => run(options, async (context) => (await commands()).auditAnchorCommand(context)));
  audit
    .command("rotate-key")
    .description("destroy the key that signs and make another; the public half stays")
    .option("--json", "print the names of the keys as JSON")
    .action((options) => run(options, async (context) => (await commands()).auditRotateKeyCommand(context)));
}
