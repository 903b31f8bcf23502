/** Tasks and who holds them, notices and who has read them, and what must leave the house. */
export const WORK_TABLES = `
create table tasks (
  id text not null,
  step text not null,
  round int not null,
  candidate_group text not null,
  unit_id text,
  opened_at timestamptz not null,
  start_on date,
  due_on date,
  expires_at timestamptz,
  clock jsonb,
  closed_at timestamptz,
  closed_by text,
  closed_seq int,
  nomination_id uuid not null,
  constraint tasks_pk primary key (id),
  constraint tasks_nomination_fk foreign key (nomination_id) references dossiers (nomination_id),
  constraint tasks_step_check check (step in (
    'approve-proposal', 'check-intake', 'appraise', 'supply-supplement', 'hold-ballot',
    'sign-decision', 'confer-award')),
  constraint tasks_round_check check (round >= 1),
  constraint tasks_candidate_group_check check (candidate_group in (
    'unit-officer', 'unit-head', 'appraiser', 'appraisal-head', 'council-member',
    'council-secretary', 'deputy-chair', 'province-chair', 'observer', 'legal-officer',
    'administrator')),
  constraint tasks_closed_check check ((closed_at is null) = (closed_seq is null))
);
create index tasks_nomination_idx on tasks (nomination_id);
create index tasks_open_idx on tasks (candidate_group, due_on) where closed_at is null;

create table task_assignments (
  task_id text not null,
  holder_id text,
  changed_at timestamptz not null,
  version int not null default 0,
  constraint task_assignments_pk primary key (task_id),
  constraint task_assignments_task_fk foreign key (task_id) references tasks (id),
  constraint task_assignments_holder_fk foreign key (holder_id) references people (id),
  constraint task_assignments_version_check check (version >= 0)
);

create table task_assignment_log (
  id uuid not null,
  act text not null,
  at timestamptz not null,
  task_id text not null,
  actor_id text not null,
  version int not null,
  constraint task_assignment_log_pk primary key (id),
  constraint task_assignment_log_version_key unique (task_id, version),
  constraint task_assignment_log_task_fk foreign key (task_id) references tasks (id),
  constraint task_assignment_log_actor_fk foreign key (actor_id) references people (id),
  constraint task_assignment_log_act_check check (act in ('claim', 'release'))
);

create table notices (
  id text not null,
  kind text not null,
  role text not null,
  unit_id text,
  at timestamptz not null,
  nomination_id uuid not null,
  task_id text,
  constraint notices_pk primary key (id),
  constraint notices_kind_check
    check (kind in ('task-opened', 'reminder', 'escalation', 'closed')),
  constraint notices_role_check check (role in (
    'unit-officer', 'unit-head', 'appraiser', 'appraisal-head', 'council-member',
    'council-secretary', 'deputy-chair', 'province-chair', 'observer', 'legal-officer',
    'administrator'))
);
create index notices_role_idx on notices (role, at);

create table notice_reads (
  notice_id text not null,
  person_id text not null,
  read_at timestamptz not null,
  constraint notice_reads_pk primary key (notice_id, person_id),
  constraint notice_reads_notice_fk foreign key (notice_id) references notices (id),
  constraint notice_reads_person_fk foreign key (person_id) references people (id)
);

create table outbox (
  id bigint not null generated always as identity,
  topic text not null,
  dedup_key text not null,
  payload jsonb not null,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  constraint outbox_pk primary key (id),
  constraint outbox_dedup_key_key unique (dedup_key)
);
create index outbox_unsent_idx on outbox (id) where sent_at is null;
`;
