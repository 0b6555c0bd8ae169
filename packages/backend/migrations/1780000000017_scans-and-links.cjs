// Sources that came with a brief and are more than a file to read: pages of the web, and scans that wait for a person's
// word on recognising their text.
// The table holds data when this runs: each statement stands by itself and can be run again.
const columns = [
  /** Where a page of the web is; such a row has the hash of this text in sha256. */
  "link text",
  /** What it was read into. */
  "document_id uuid",
  /** Of a scan: all its pages, those without text, and those recognised so far. */
  "pages integer",
  "scanned_pages integer",
  "recognised_pages integer",
  /** In which its text is recognised, as tesseract names them: "deu+eng". */
  "languages varchar",
];
const checks = {
  program_files_status_check: "status in ('pending', 'read', 'refused', 'scanned', 'recognising')",
  program_files_link_check: "link is null or link ~ '^https?://'",
  program_files_pages_check: "scanned_pages between 1 and pages and recognised_pages between 0 and pages",
  program_files_scan_check:
    "status not in ('scanned', 'recognising') or pages is not null and scanned_pages is not null",
  program_files_languages_check: "status <> 'recognising' or languages is not null",
};
const before = "status in ('pending', 'read', 'refused')";

const ifRole = (role, statements) =>
  `do $body$ begin if exists (select from pg_roles where rolname = '${role}') then ${statements} end if; end $body$`;
const ordered = "status, reason, recognised_pages, languages";
const found = "document_id, pages, scanned_pages, recognised_pages, languages";

function constrain(pgm, name, rule) {
  pgm.sql(`alter table program_files drop constraint if exists ${name}`);
  pgm.sql(`alter table program_files add constraint ${name} ${rule} not valid`);
  pgm.sql(`alter table program_files validate constraint ${name}`);
}

exports.up = (pgm) => {
  pgm.noTransaction();
  pgm.sql(`alter table program_files ${columns.map((one) => `add column if not exists ${one}`).join(", ")}`);
  for (const [name, rule] of Object.entries(checks)) constrain(pgm, name, `check (${rule})`);
  constrain(
    pgm,
    "program_files_document_id_fkey",
    "foreign key (document_id) references documents (id) on delete set null",
  );
  // An index that was broken off is there, but of no use.
  pgm.sql("drop index concurrently if exists program_files_document_id_index");
  pgm.sql("create index concurrently program_files_document_id_index on program_files (document_id)");
  pgm.sql(ifRole("curriculum_app", `grant update (${ordered}) on program_files to curriculum_app;`));
  pgm.sql(ifRole("curriculum_worker", `grant update (${found}) on program_files to curriculum_worker;`));
};

exports.down = (pgm) => {
  pgm.noTransaction();
  pgm.sql(ifRole("curriculum_app", `revoke update (${ordered}) on program_files from curriculum_app;`));
  pgm.sql(ifRole("curriculum_worker", `revoke update (${found}) on program_files from curriculum_worker;`));
  pgm.sql("drop index concurrently if exists program_files_document_id_index");
  for (const name of ["program_files_document_id_fkey", ...Object.keys(checks)])
    pgm.sql(`alter table program_files drop constraint if exists ${name}`);
  // What waits for a word, or is a link, means nothing to what was before.
  pgm.sql("delete from program_files where link is not null");
  pgm.sql("update program_files set status = 'pending' where status in ('scanned', 'recognising')");
  constrain(pgm, "program_files_status_check", `check (${before})`);
  const names = columns.map((one) => one.split(" ")[0]);
  pgm.sql(`alter table program_files ${names.map((one) => `drop column if exists ${one}`).join(", ")}`);
};
