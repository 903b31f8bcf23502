/** Columns of a `StoredCommand`, from `c`. */
const COLUMNS = `
  c.id, c.kind, c.nomination_id as "nominationId", c.actor_id as "actorId", c.actor, c.details,
  c.comment, c.payload_hash as "payloadHash", c.state, c.refusal, c.first_seq as "firstSeq",
  c.last_seq as "lastSeq", c.noted_at as "notedAt", c.settled_at as "settledAt", c.attempts`;

/**
 * Locks who holds the task, so that nobody completes what he has lost and nobody takes what is being
 * completed; a claim waits here. No row: held by another, or known already.
 */
export const NOTE = `
with held as materialized (
  select holder_id from task_assignments where task_id = $9 for update
),
c as (
  insert into commands (id, kind, nomination_id, actor_id, actor, details, comment, payload_hash)
  select $1, $2, $3::uuid, $4, $5::jsonb, $6::jsonb, $7, $8
   where not exists (select from held where holder_id <> $4)
  on conflict (id) do nothing
  returning *
),
sealed as (
  insert into ballots (command_id, nomination_id, choice, salt, commitment)
  select c.id, c.nomination_id, $10, $11, $12 from c where $10::text is not null
)
select ${COLUMNS} from c`;

export const HOLDER = `select holder_id as "holderId" from task_assignments where task_id = $1`;

export const FIND = `select ${COLUMNS} from commands c where c.id = $1`;

/** No row: the submission was noted before. */
export const NOTE_FILING = `
with filed as (
  insert into submissions (id, unit_id, letter_number, letter_on, subject, filed_by, filed_at)
  select s.id, s."unitId", s."letterNumber", s."letterOn", s.subject, s."filedBy", s."filedAt"
    from jsonb_to_record($1::jsonb) as s(
      id uuid, "unitId" text, "letterNumber" text, "letterOn" date, subject text, "filedBy" text,
      "filedAt" timestamptz)
  on conflict (id) do nothing
  returning id
),
kept as (
  insert into dossiers (nomination_id, submission_id, ordinal, unit_id, award_code, award_type,
                        nominee_kind, nominee_name, nominee_position, nominee_person_id,
                        achievement_period, item_codes, calendar_version, route_id, route_version,
                        route, search_text)
  select d."nominationId", filed.id, d.ordinal, d."unitId", d."awardCode", d."awardType",
         d."nomineeKind", d."nomineeName", d."nomineePosition", d."nomineePersonId",
         d."achievementPeriod", d."itemCodes", d."calendarVersion", d."routeId", d."routeVersion",
         d.route, d."searchText"
    from filed cross join jsonb_to_recordset($2::jsonb) as d(
      "nominationId" uuid, ordinal int, "unitId" text, "awardCode" text, "awardType" text,
      "nomineeKind" text, "nomineeName" text, "nomineePosition" text, "nomineePersonId" text,
      "achievementPeriod" text, "itemCodes" text[], "calendarVersion" text, "routeId" text,
      "routeVersion" text, route jsonb, "searchText" text)
  returning nomination_id, ordinal
),
c as (
  insert into commands (id, kind, nomination_id, actor_id, actor, details, comment, payload_hash)
  select n.id, n.kind, n."nominationId", n.actor ->> 'personId', n.actor, n.details, n.comment,
         n."payloadHash"
    from filed cross join jsonb_to_recordset($3::jsonb) as n(
      id text, kind text, "nominationId" uuid, actor jsonb, details jsonb, comment text,
      "payloadHash" text)
  returning *
)
select ${COLUMNS} from c left join kept k on k.nomination_id = c.nomination_id order by k.ordinal`;

export const FILED_BEFORE = `
select ${COLUMNS}
  from commands c join dossiers d on d.nomination_id = c.nomination_id
 where d.submission_id = $1 and c.kind = 'file-nomination'
 order by d.ordinal`;

/** Only what is pending: whatever has been settled stays. */
export const REFUSE = `
update commands set state = 'refused', refusal = $2::jsonb, settled_at = now()
 where id = $1 and state = 'pending'`;

export const ABANDON = `
update commands set state = 'abandoned', settled_at = now() where id = $1 and state = 'pending'`;

/** The least tried first, so that one that cannot be settled holds up none that can. */
export const CLAIM_PENDING = `
with c as (
  update commands set attempts = attempts + 1
   where id in (select id from commands
                 where state = 'pending' and noted_at < $1
                 order by attempts, noted_at limit $2 for update skip locked)
  returning *
)
select ${COLUMNS} from c order by c.noted_at, c.id`;
