import { expect, test } from "vitest";
import { hideSecrets } from "./hide-secrets.ts";

test.each([
  ["alter role app with login password 'sesame'", "alter role app with login password '…'"],
  ["CREATE USER a PASSWORD E'ses\\'ame' LOGIN", "CREATE USER a PASSWORD '…' LOGIN"],
  ["create role a password 'it''s sesame' createdb", "create role a password '…' createdb"],
  ["create role a password $x$sesame$x$", "create role a password '…'"],
  ["create role a password 'sesame and the statement is cut", "create role a password '…'"],
  ["select 'create role a password ''sesame''', 1", "select 'create role a password '…'"],
  [
    "do $x$ begin execute 'alter role a password ''it''''s sesame'''; end $x$",
    "do $x$ begin execute 'alter role a password '…'",
  ],
  [
    "create subscription s connection 'host=h password=sesame user=u'",
    "create subscription s connection 'host=h password=… user=u'",
  ],
  ["select dblink('postgresql://u:ses@me@h:5432/d')", "select dblink('postgresql://u:…@h:5432/d')"],
])("%s is shown without its password", (text, shown) => {
  expect(hideSecrets(text)).toBe(shown);
  expect(hideSecrets(text)).not.toMatch(/sesame|ses@me/);
});

test("an ordinary statement stays as it is, on one line", () => {
  expect(hideSecrets("select *\n  from programs\n where status = $1")).toBe("select * from programs where status = $1");
});
