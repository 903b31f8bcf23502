/** Units, people, councils and mandates, and the calendars that nominations pin. */
export const DIRECTORY_TABLES = `
create table units (
  id text not null,
  code text not null,
  name text not null,
  category text not null,
  parent_id text,
  valid_from date not null,
  valid_to date,
  constraint units_pk primary key (id),
  constraint units_code_key unique (code),
  constraint units_parent_fk foreign key (parent_id) references units (id),
  constraint units_validity_check check (valid_to is null or valid_to >= valid_from)
);

create table people (
  id text not null,
  name text not null,
  title text not null,
  unit_id text not null,
  roles text[] not null,
  constraint people_pk primary key (id),
  constraint people_unit_fk foreign key (unit_id) references units (id),
  constraint people_roles_check check (roles <@ array[
    'unit-officer', 'unit-head', 'appraiser', 'appraisal-head', 'council-member',
    'council-secretary', 'deputy-chair', 'province-chair', 'observer', 'legal-officer',
    'administrator'])
);

create table councils (
  id text not null,
  name text not null,
  secretary_id text not null,
  constraint councils_pk primary key (id),
  constraint councils_secretary_fk foreign key (secretary_id) references people (id)
);

create table council_members (
  council_id text not null,
  person_id text not null,
  valid_from date not null,
  valid_to date,
  constraint council_members_pk primary key (council_id, person_id, valid_from),
  constraint council_members_council_fk foreign key (council_id) references councils (id),
  constraint council_members_person_fk foreign key (person_id) references people (id),
  constraint council_members_validity_check check (valid_to is null or valid_to >= valid_from)
);

create table mandates (
  id text not null,
  deputy_id text not null,
  valid_from date not null,
  valid_to date,
  constraint mandates_pk primary key (id),
  constraint mandates_deputy_fk foreign key (deputy_id) references people (id),
  constraint mandates_validity_check check (valid_to is null or valid_to >= valid_from)
);
create index mandates_deputy_idx on mandates (deputy_id, valid_from);

create table calendar_versions (
  version text not null,
  slice jsonb not null,
  constraint calendar_versions_pk primary key (version)
);
`;
