/** What people file and ask for: submissions, dossiers, documents, commands, ballots. */
export const FILING_TABLES = `
create table submissions (
  id uuid not null,
  letter_number text not null,
  letter_on date not null,
  subject text not null,
  filed_at timestamptz not null,
  unit_id text not null,
  filed_by text not null,
  constraint submissions_pk primary key (id),
  constraint submissions_unit_fk foreign key (unit_id) references units (id),
  constraint submissions_filed_by_fk foreign key (filed_by) references people (id)
);
create index submissions_unit_idx on submissions (unit_id, filed_at);

create table dossiers (
  nomination_id uuid not null,
  submission_id uuid not null,
  ordinal int not null,
  unit_id text not null,
  award_code text not null,
  award_type text not null,
  nominee_kind text not null,
  nominee_name text not null,
  nominee_position text,
  nominee_person_id text,
  achievement_period text not null,
  item_codes text[] not null,
  calendar_version text not null,
  route_id text not null,
  route_version text not null,
  route jsonb not null,
  search_text text not null,
  constraint dossiers_pk primary key (nomination_id),
  constraint dossiers_ordinal_key unique (submission_id, ordinal),
  constraint dossiers_submission_fk foreign key (submission_id) references submissions (id),
  constraint dossiers_unit_fk foreign key (unit_id) references units (id),
  constraint dossiers_nominee_person_fk foreign key (nominee_person_id) references people (id),
  constraint dossiers_calendar_version_fk
    foreign key (calendar_version) references calendar_versions (version),
  constraint dossiers_nominee_kind_check
    check (nominee_kind in ('individual', 'collective', 'household')),
  constraint dossiers_nominee_person_check
    check (nominee_person_id is null or nominee_kind = 'individual')
);
create index dossiers_unit_idx on dossiers (unit_id);

create table documents (
  id uuid not null,
  item_code text not null,
  file_name text not null,
  media_type text not null,
  size_bytes bigint not null,
  sha256 text not null,
  uploaded_at timestamptz not null,
  nomination_id uuid not null,
  uploaded_by text not null,
  constraint documents_pk primary key (id),
  constraint documents_nomination_fk foreign key (nomination_id) references dossiers (nomination_id),
  constraint documents_uploaded_by_fk foreign key (uploaded_by) references people (id),
  constraint documents_size_check check (size_bytes > 0),
  constraint documents_sha256_check check (sha256 ~ '^[0-9a-f]{64}$')
);
create index documents_nomination_idx on documents (nomination_id, uploaded_at);

create table commands (
  id text not null,
  kind text not null,
  nomination_id uuid not null,
  actor_id text not null,
  actor jsonb not null,
  details jsonb not null,
  comment text,
  payload_hash text not null,
  state text not null default 'pending',
  refusal jsonb,
  first_seq int,
  last_seq int,
  noted_at timestamptz not null default now(),
  settled_at timestamptz,
  attempts int not null default 0,
  constraint commands_pk primary key (id),
  constraint commands_nomination_fk foreign key (nomination_id) references dossiers (nomination_id),
  constraint commands_id_check check (char_length(id) between 1 and 200),
  constraint commands_kind_check check (kind in (
    'file-nomination', 'approve-proposal', 'refuse-proposal', 'accept-dossier',
    'request-supplement', 'supply-supplement', 'return-dossier', 'propose-award', 'cast-ballot',
    'close-ballot', 'sign-decision', 'refuse-award', 'confer-award', 'withdraw-nomination')),
  constraint commands_comment_check check (char_length(comment) <= 4000),
  constraint commands_state_check check (state in ('pending', 'done', 'refused', 'abandoned')),
  constraint commands_settled_check check (state = 'pending' or settled_at is not null),
  constraint commands_refusal_check check ((state = 'refused') = (refusal is not null)),
  constraint commands_done_check
    check ((state = 'done') = (first_seq is not null and last_seq is not null))
);
create index commands_pending_idx on commands (noted_at) where state = 'pending';

create table ballots (
  command_id text not null,
  nomination_id uuid not null,
  choice text not null,
  salt text not null,
  commitment text not null,
  constraint ballots_pk primary key (command_id),
  constraint ballots_command_fk foreign key (command_id) references commands (id),
  constraint ballots_nomination_fk foreign key (nomination_id) references dossiers (nomination_id),
  constraint ballots_commitment_key unique (commitment),
  constraint ballots_choice_check check (choice in ('for', 'against', 'blank'))
);
create index ballots_nomination_idx on ballots (nomination_id);
`;
