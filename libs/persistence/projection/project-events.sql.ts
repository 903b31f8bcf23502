/**
 * One statement, one transaction, one round trip. `$1` is the jsonb array of events.
 *
 * Its parts see one snapshot and not each other's rows, so a task opened and closed by the same call is
 * written closed at once, and a nomination is refused as `is_gap` unless the row of this very snapshot
 * reaches its first event: otherwise a task opened by somebody else in between would stay open. Two calls
 * with the same events wait for each other at the first event row and then find everything done.
 */
export const PROJECT_EVENTS = `
with incoming as materialized (
  select e."nominationId" as nomination_id, e.seq, e.type,
         to_timestamp(e.at / 1000) as at,
         e."actorId" as actor_id, e."commandId" as command_id, e.details, e.facts, e.notices,
         nullif(e.facts -> 'task', 'null') as task, e.facts #>> '{task,taskId}' as task_id
    from jsonb_to_recordset($1::jsonb) as e(
      "nominationId" uuid, seq int, type text, at float8, "actorId" text, "commandId" text,
      details jsonb, facts jsonb, notices jsonb)
   -- Keeps nothing out: it tells the planner that events are few, so that tables are read by index.
   where e.seq between 0 and 2147483647
),
head as materialized (
  select i.nomination_id, i.first, i.last, coalesce(n.seq, 0) as known, n.task_id as known_task_id,
         i.first > coalesce(n.seq, 0) + 1 as is_gap
    from (select nomination_id, min(seq) as first, max(seq) as last
            from incoming group by nomination_id) i
    left join nominations n on n.id = i.nomination_id
),
recorded as (
  insert into nomination_events (nomination_id, seq, prev_seq, type, at, actor_id, command_id,
                                 details, facts, notices)
  select nomination_id, seq, nullif(seq - 1, 0), type, at, actor_id, command_id,
         details, facts, notices
    from incoming
   where not exists (select from head where is_gap)
   order by nomination_id, seq
  on conflict (nomination_id, seq) do nothing
  returning 1
),
-- Nominations with something new. Counting makes every event row go in before anything else does.
work as materialized (
  select h.* from head h
   where (select count(*) from recorded) >= 0 and h.last > h.known
     and not exists (select from head where is_gap)
),
news as materialized (
  select i.* from incoming i join work using (nomination_id)
),
-- A task's span within the call; tasks never come back, a new round is a new task.
spans as (
  select nomination_id, task_id, min(seq) as opened_seq, max(seq) as last_seq
    from news where task_id is not null group by nomination_id, task_id
),
written_nominations as (
  insert into nominations (id, stage, outcome, action_required_by, task_id, due_on, expires_at,
                           escalated_at, filed_at, complete_dossier_received_on, conferred_on,
                           closed_at, decision_number, facts, updated_at, seq)
  select i.nomination_id, i.facts ->> 'stage', i.facts ->> 'outcome',
         i.task ->> 'candidateGroup', i.task_id,
         (i.task #>> '{clock,dueOn}')::date,
         to_timestamp((i.task #>> '{clock,expiresAt}')::float8 / 1000),
         (select max(e.at) from news e
           where e.nomination_id = i.nomination_id and e.task_id = i.task_id
             and e.type = 'deadlineEscalated'),
         to_timestamp((i.facts ->> 'filedAt')::float8 / 1000),
         (i.facts ->> 'completeDossierReceivedOn')::date, (i.facts ->> 'conferredOn')::date,
         to_timestamp((i.facts ->> 'closedAt')::float8 / 1000),
         i.facts #>> '{decision,number}', i.facts, now(), i.seq
    from news i join work w on w.nomination_id = i.nomination_id and w.last = i.seq
   order by i.nomination_id
  on conflict (id) do update set
    stage = excluded.stage, outcome = excluded.outcome,
    action_required_by = excluded.action_required_by, task_id = excluded.task_id,
    due_on = excluded.due_on, expires_at = excluded.expires_at,
    escalated_at = coalesce(excluded.escalated_at, case
      when nominations.task_id = excluded.task_id then nominations.escalated_at end),
    complete_dossier_received_on = excluded.complete_dossier_received_on,
    conferred_on = excluded.conferred_on, closed_at = excluded.closed_at,
    decision_number = excluded.decision_number, facts = excluded.facts,
    updated_at = excluded.updated_at, seq = excluded.seq
  where nominations.seq < excluded.seq
),
-- The task open until now; a comparison with null would make a small table be read as a whole.
left_tasks as (
  update tasks t set closed_at = i.at, closed_by = i.actor_id, closed_seq = i.seq
    from news i join work w on w.nomination_id = i.nomination_id and w.first = i.seq
   where t.id = w.known_task_id and w.first = w.known + 1 and coalesce(t.closed_seq, i.seq) = i.seq
     and not exists (select from spans s where s.task_id = t.id)
),
written_tasks as (
  insert into tasks (id, nomination_id, step, round, candidate_group, unit_id, opened_at, start_on,
                     due_on, expires_at, clock, closed_at, closed_by, closed_seq)
  select s.task_id, s.nomination_id, o.task ->> 'step', (o.task ->> 'round')::int,
         o.task ->> 'candidateGroup', o.task ->> 'unitId',
         to_timestamp((o.task ->> 'openedAt')::float8 / 1000),
         (o.task #>> '{clock,startOn}')::date, (o.task #>> '{clock,dueOn}')::date,
         to_timestamp((o.task #>> '{clock,expiresAt}')::float8 / 1000),
         nullif(o.task -> 'clock', 'null'), c.at, c.actor_id, c.seq
    from spans s
    join news o on o.nomination_id = s.nomination_id and o.seq = s.opened_seq
    left join news c on c.nomination_id = s.nomination_id and c.seq = s.last_seq + 1
   order by s.nomination_id, s.opened_seq
  on conflict (id) do update set closed_at = excluded.closed_at, closed_by = excluded.closed_by,
                                 closed_seq = excluded.closed_seq
  where tasks.closed_at is null and excluded.closed_at is not null
),
vacant_assignments as (
  insert into task_assignments (task_id, changed_at)
  select s.task_id, to_timestamp((o.task ->> 'openedAt')::float8 / 1000)
    from spans s join news o on o.nomination_id = s.nomination_id and o.seq = s.opened_seq
   order by s.nomination_id, s.opened_seq
  on conflict (task_id) do nothing
),
told as materialized (
  select concat_ws(':', i.nomination_id, i.seq, n.ordinal - 1) as id, i.nomination_id, i.at,
         n.intent ->> 'kind' as kind, n.intent ->> 'role' as role,
         n.intent ->> 'unitId' as unit_id, n.intent ->> 'taskId' as task_id
    from news i cross join jsonb_array_elements(i.notices) with ordinality as n(intent, ordinal)
   order by i.nomination_id, i.seq, n.ordinal
),
written_notices as (
  insert into notices (id, nomination_id, task_id, kind, role, unit_id, at)
  select id, nomination_id, task_id, kind, role, unit_id, at from told
  on conflict (id) do nothing
),
written_outbox as (
  insert into outbox (topic, dedup_key, payload)
  select 'notice', id, jsonb_build_object('noticeId', id, 'nominationId', nomination_id,
           'kind', kind, 'role', role, 'unitId', unit_id, 'taskId', task_id)
    from told
  on conflict (dedup_key) do nothing
),
-- What stands in the history has happened, whatever the command's row said until now.
settled as (
  update commands c set state = 'done', refusal = null, settled_at = now(),
                        first_seq = i.first_seq, last_seq = i.last_seq
    from (select command_id, min(seq) as first_seq, max(seq) as last_seq
            from incoming where command_id is not null group by command_id) i
   where c.id = i.command_id and c.state <> 'done'
     and (select count(*) from recorded) >= 0
     and not exists (select from head where is_gap)
)
select nomination_id as "nominationId", is_gap as "isGap", greatest(last, known) as seq from head`;
