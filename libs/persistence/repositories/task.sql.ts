export const COLUMNS = `
  t.id, t.nomination_id as "nominationId", t.step, t.round,
  t.candidate_group as "candidateGroup", t.unit_id as "unitId", t.opened_at as "openedAt",
  t.start_on as "startOn", t.due_on as "dueOn", t.expires_at as "expiresAt", t.clock,
  t.closed_at as "closedAt", t.closed_by as "closedBy", t.closed_seq as "closedSeq",
  a.holder_id as "holderId", h.name as "holderName", a.version,
  case when n.task_id = t.id then n.escalated_at end as "escalatedAt",
  d.nominee_name as "nomineeName", d.nominee_person_id as "nomineePersonId",
  d.award_code as "awardCode", d.unit_id as "submittingUnitId", u.name as "submittingUnitName",
  s.letter_number as "letterNumber", d.calendar_version as "calendarVersion"`;

export const FROM = `
  tasks t
  join task_assignments a on a.task_id = t.id
  join nominations n on n.id = t.nomination_id
  join dossiers d on d.nomination_id = t.nomination_id
  join submissions s on s.id = d.submission_id
  join units u on u.id = d.unit_id
  left join people h on h.id = a.holder_id`;

export const FIND = `select ${COLUMNS} from ${FROM} where t.id = $1`;

export const OF_NOMINATION = `
select ${COLUMNS} from ${FROM} where t.nomination_id = $1
 order by t.opened_at, coalesce(t.closed_seq, 2147483647), t.id`;

/** A command that completes the task locks the same row when it is noted. */
export const LOCK_HOLDING = `
select holder_id as "holderId", version from task_assignments where task_id = $1 for update`;

/** A statement of its own, after the lock: only so does it see what was noted while it waited. */
export const STATE_UNDER_LOCK = `
select t.closed_at is null as "isOpen",
       exists (select from commands c
                where c.nomination_id = t.nomination_id and c.state = 'pending'
                  and c.details ->> 'taskId' = t.id) as "isBeingCompleted"
  from tasks t where t.id = $1`;

export const ASSIGN = `
update task_assignments set holder_id = $2, changed_at = $3, version = version + 1
 where task_id = $1 and version = $4`;

export const LOG = `
insert into task_assignment_log (id, task_id, act, actor_id, version, at)
values ($1, $2, $3, $4, $5, $6)`;
