export const FROM = `
  nominations n
  join dossiers d on d.nomination_id = n.id
  join submissions s on s.id = d.submission_id
  join units u on u.id = d.unit_id`;

export const LIST_COLUMNS = `
  n.id, n.seq, n.stage, n.outcome, n.action_required_by as "actionRequiredBy",
  n.task_id as "taskId", n.due_on as "dueOn", n.expires_at as "expiresAt",
  n.escalated_at as "escalatedAt", n.filed_at as "filedAt", n.closed_at as "closedAt",
  n.decision_number as "decisionNumber", d.submission_id as "submissionId", d.ordinal,
  d.unit_id as "unitId", u.name as "unitName", d.award_code as "awardCode",
  d.award_type as "awardType", d.nominee_kind as "nomineeKind", d.nominee_name as "nomineeName",
  d.nominee_position as "nomineePosition", d.nominee_person_id as "nomineePersonId",
  s.letter_number as "letterNumber"`;

/** A minus is the other way round; what has no limit comes last in both. Names in Vietnamese order. */
export const ORDERS = {
  dueOn: 'n.due_on asc nulls last, n.filed_at, n.id',
  '-dueOn': 'n.due_on desc nulls last, n.filed_at, n.id',
  filedAt: 'n.filed_at asc, n.id',
  '-filedAt': 'n.filed_at desc, n.id',
  nomineeName: `d.nominee_name collate "vi-x-icu", n.id`,
} as const;

export const FIND = `
select ${LIST_COLUMNS},
       n.complete_dossier_received_on as "completeDossierReceivedOn",
       n.conferred_on as "conferredOn", n.facts, n.updated_at as "updatedAt",
       d.achievement_period as "achievementPeriod", d.item_codes as "itemCodes",
       d.calendar_version as "calendarVersion", d.route_id as "routeId",
       d.route_version as "routeVersion", d.route, s.letter_on as "letterOn", s.subject,
       s.filed_by as "filedBy"
  from ${FROM} where n.id = $1`;

export const SNAPSHOT = `
select n.seq, n.facts, d.route
  from nominations n join dossiers d on d.nomination_id = n.id where n.id = $1`;

export const TIMELINE = `
select e.seq, e.type, e.at, e.actor_id as "actorId", p.name as "actorName",
       e.command_id as "commandId", c.comment, e.details
  from nomination_events e
  left join people p on p.id = e.actor_id
  left join commands c on c.id = e.command_id
 where e.nomination_id = $1 order by e.seq`;
