import { barVector } from './bar-vector.js';
import { bonusVector } from './bonus-vector.js';
import { calendarVector } from './calendar-vector.js';
import { catalogueVector } from './catalogue-vector.js';
import { checklistVector } from './checklist-vector.js';
import { deadlineVector } from './deadline-vector.js';
import { eligibilityVector } from './eligibility-vector.js';
import { lawWorld } from './law-world.js';
import { movementVector } from './movement-vector.js';
import { packVector } from './pack-vector.js';
import { processVector } from './process-vector.js';
import { revocationVector } from './revocation-vector.js';
import type { VectorKind } from './vector-kind.js';
import { voteVector } from './vote-vector.js';

const world = lawWorld();

function asking(kind: VectorKind) {
  return (given: object): object => kind.answer(given, world);
}

/** The product's answers to facts in the words of the kit, for the worked scenarios. */
export const law = {
  bar: asking(barVector),
  bonus: asking(bonusVector),
  calendar: asking(calendarVector),
  catalogue: asking(catalogueVector),
  checklist: asking(checklistVector),
  deadline: asking(deadlineVector),
  eligibility: asking(eligibilityVector),
  movement: asking(movementVector),
  pack: asking(packVector),
  process: asking(processVector),
  revocation: asking(revocationVector),
  vote: asking(voteVector),
};
