import type { LegalDate } from '../legal/working-calendar.js';
import type {
  EvidenceSubmission,
  MovementEvent,
  ObligationDefinition,
  Participant,
} from './obligation.js';

/** Everything that has happened in a movement, and the day on which it is looked at. */
export interface MovementRecord {
  readonly firstYear: number;
  readonly lastYear: number;
  readonly definitions: readonly ObligationDefinition[];
  readonly participants: readonly Participant[];
  readonly submissions: readonly EvidenceSubmission[];
  readonly events: readonly MovementEvent[];
  readonly at: LegalDate;
}
