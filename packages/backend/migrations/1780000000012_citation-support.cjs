// How far a cited passage carries what is stated, and where the quotation stands: kept with the citation when its item
// is written. Rows of older programs hold nothing there.
exports.up = (pgm) => {
  pgm.noTransaction();
  pgm.sql(`alter table citations
    add column if not exists support real,
    add column if not exists support_parts jsonb,
    add column if not exists char_start integer,
    add column if not exists char_end integer`);
  for (const [name, rule] of Object.entries(checks)) {
    pgm.sql(`alter table citations drop constraint if exists ${name}`);
    pgm.sql(`alter table citations add constraint ${name} check (${rule}) not valid`);
    pgm.sql(`alter table citations validate constraint ${name}`);
  }
};

exports.down = (pgm) => {
  pgm.noTransaction();
  for (const name of Object.keys(checks)) pgm.sql(`alter table citations drop constraint if exists ${name}`);
  for (const column of ["char_end", "char_start", "support_parts", "support"])
    pgm.sql(`alter table citations drop column if exists ${column}`);
};

const checks = {
  citations_support_share: "support between 0 and 1",
  citations_support_parts_object: "jsonb_typeof(support_parts) = 'object'",
  citations_place_in_text: "char_start >= 0 and char_end > char_start",
};
