/** The append-only record of events, and the row that shows the latest of each nomination. */
export const RECORD_TABLES = `
create table nomination_events (
  nomination_id uuid not null,
  seq int not null,
  prev_seq int,
  type text not null,
  at timestamptz not null,
  actor_id text,
  command_id text,
  details jsonb not null,
  facts jsonb not null,
  notices jsonb not null,
  recorded_at timestamptz not null default now(),
  constraint nomination_events_pk primary key (nomination_id, seq),
  constraint nomination_events_nomination_fk
    foreign key (nomination_id) references dossiers (nomination_id),
  constraint nomination_events_no_gap
    foreign key (nomination_id, prev_seq) references nomination_events (nomination_id, seq),
  constraint nomination_events_seq_check check (seq >= 1),
  constraint nomination_events_prev_seq_check
    check (prev_seq is not distinct from nullif(seq - 1, 0)),
  constraint nomination_events_type_check check (type in (
    'nominationFiled', 'proposalApproved', 'proposalRefused', 'dossierAccepted',
    'supplementRequested', 'supplementSupplied', 'dossierReturned', 'awardProposed', 'ballotCast',
    'ballotClosed', 'decisionSigned', 'awardRefused', 'awardConferred', 'nominationWithdrawn',
    'reminderSent', 'deadlineEscalated', 'deadlineExpired'))
);

create function nomination_events_are_kept() returns trigger language plpgsql as $$
begin
  raise exception 'nomination_events is append-only: % is refused', tg_op
    using errcode = 'restrict_violation';
end
$$;
create trigger nomination_events_append_only
  before update or delete or truncate on nomination_events
  for each statement execute function nomination_events_are_kept();

create table nominations (
  id uuid not null,
  stage text not null,
  outcome text,
  action_required_by text,
  task_id text,
  due_on date,
  expires_at timestamptz,
  escalated_at timestamptz,
  filed_at timestamptz not null,
  complete_dossier_received_on date,
  conferred_on date,
  closed_at timestamptz,
  decision_number text,
  facts jsonb not null,
  updated_at timestamptz not null,
  seq int not null,
  constraint nominations_pk primary key (id),
  constraint nominations_dossier_fk foreign key (id) references dossiers (nomination_id),
  constraint nominations_stage_check check (stage in (
    'awaiting-unit-head', 'submitted', 'under-appraisal', 'awaiting-supplement',
    'before-council', 'before-authority', 'awaiting-conferment', 'closed')),
  constraint nominations_outcome_check
    check (outcome is null or outcome in ('awarded', 'refused', 'returned', 'withdrawn')),
  constraint nominations_action_required_by_check
    check (action_required_by is null or action_required_by in (
      'unit-officer', 'unit-head', 'appraiser', 'appraisal-head', 'council-member',
      'council-secretary', 'deputy-chair', 'province-chair', 'observer', 'legal-officer',
      'administrator')),
  constraint nominations_closed_outcome_check
    check ((stage = 'closed') = (outcome is not null)),
  constraint nominations_closed_at_check check ((stage = 'closed') = (closed_at is not null)),
  constraint nominations_closed_task_check check ((stage = 'closed') = (task_id is null))
);
create index nominations_stage_idx on nominations (stage, due_on);
create index nominations_action_required_by_idx on nominations (action_required_by, due_on);
`;
