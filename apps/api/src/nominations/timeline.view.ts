import type { Actor } from '#domain/authority/role.js';
import type { TimelineRow } from '#persistence/repositories/nomination-rows.js';
import { EVENT_LABELS } from '../labels/event-labels.js';
import { officeTime } from '../labels/time-text.js';
import { maySeeVoters } from './council.view.js';
import type { TimelineEntryView } from './nomination-detail.response.js';

/** Of use to whoever proves the record, not to whoever reads it. */
const UNSHOWN = new Set(['commentHash', 'ballotCommitment']);

function actorOf({ actorId, actorName, type }: TimelineRow, reader: Actor) {
  const isSecret = type === 'ballotCast' && !maySeeVoters(reader);
  return actorId === null || isSecret ? null : { id: actorId, name: actorName ?? actorId };
}

/** One line of the record as the reader may see it. */
export function timelineEntryView(row: TimelineRow, reader: Actor): TimelineEntryView {
  const { seq, type, at, comment, details } = row;
  const shown = Object.entries(details).filter(([key]) => !UNSHOWN.has(key));
  return {
    seq,
    type,
    label: EVENT_LABELS[type],
    at: officeTime(at.getTime()),
    actor: actorOf(row, reader),
    comment,
    details: Object.fromEntries(shown),
  };
}
