// Which published occupations the job roles of a program mean, and how far its outcomes teach what they ask for.
exports.up = (pgm) => {
  pgm.noTransaction();
  pgm.sql("alter table programs add column if not exists occupations jsonb");
  pgm.sql("alter table programs drop constraint if exists programs_occupations_list");
  pgm.sql(
    "alter table programs add constraint programs_occupations_list check (jsonb_typeof(occupations) = 'array') not valid",
  );
  pgm.sql("alter table programs validate constraint programs_occupations_list");
  pgm.sql(`do $body$ begin
    if exists (select from pg_roles where rolname = 'curriculum_app') then
      grant update (occupations) on programs to curriculum_app;
    end if;
  end $body$`);
  // Essential skills are looked up by their occupation. An index that was broken off is there, but of no use.
  pgm.sql("drop index concurrently if exists skill_uses_occupation_uri_index");
  pgm.sql("create index concurrently skill_uses_occupation_uri_index on skill_uses (occupation_uri)");
};

exports.down = (pgm) => {
  pgm.noTransaction();
  pgm.sql("drop index concurrently if exists skill_uses_occupation_uri_index");
  pgm.sql("alter table programs drop constraint if exists programs_occupations_list");
  pgm.sql("alter table programs drop column if exists occupations");
};
