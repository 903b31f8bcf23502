import { describe, expect, test } from '@jest/globals';
import { ROLES } from '../authority/role.js';
import { EVENT_TYPES } from './nomination-event.js';
import { MOVES, TIME_MOVES } from './nomination-move.js';
import { OUTCOMES, STAGE_OF_STEP, STAGES, STEPS, type Stage } from './nomination-stage.js';
import { MOVE_ROWS, type MoveRow, TIME_ROWS } from './nomination-transitions.js';

const ROWS: readonly MoveRow[] = MOVES.map((move) => MOVE_ROWS[move]);
const OPEN_STAGES = STAGES.filter((stage) => stage !== 'closed');

/** A step may be followed by any later one, as routes leave steps out. */
function leadsTo(stage: Stage, { to, orElse }: MoveRow): Stage[] {
  const step = STEPS.findIndex((known) => STAGE_OF_STEP[known] === stage);
  const stagesAfter = STEPS.slice(step + 1).map((known) => STAGE_OF_STEP[known]);
  const ends: Stage[] = orElse ? ['closed'] : [];
  switch (to) {
    case 'same':
      return [stage];
    case 'next-step':
      return [...stagesAfter.filter((after) => after !== 'awaiting-supplement'), ...ends];
    case 'suspended-step':
      return ROWS.filter((row) => row.to === 'awaiting-supplement').flatMap((row) => row.from);
    case 'awaiting-supplement':
    case 'closed':
      return [to];
  }
}

function reachableFrom(first: Stage): Set<Stage> {
  const reached = new Set([first]);
  for (const stage of reached) {
    const rows = ROWS.filter((row) => row.from.includes(stage));
    for (const next of rows.flatMap((row) => leadsTo(stage, row))) reached.add(next);
  }
  return reached;
}

describe('The table of moves', () => {
  test('reaches every stage from filing', () => {
    expect([...reachableFrom('awaiting-unit-head')].sort()).toEqual([...STAGES].sort());
  });

  test('leads from every stage to an end', () => {
    for (const stage of OPEN_STAGES) expect([...reachableFrom(stage)]).toContain('closed');
  });

  test.each(OPEN_STAGES)('has a move out of %s that completes its task', (stage) => {
    const exits = ROWS.filter((row) => row.from.includes(stage) && row.completesTask);
    expect(exits.filter((row) => row.to !== 'same')).not.toEqual([]);
  });

  test('has no move out of a closed nomination', () => {
    expect(ROWS.filter((row) => row.from.includes('closed'))).toEqual([]);
  });

  test.each(MOVES)('says of %s who may make it, from where, and by which article', (move) => {
    const { by, from, citation } = MOVE_ROWS[move];
    expect(by.filter((role) => !ROLES.includes(role))).toEqual([]);
    expect([by.length, from.length]).not.toContain(0);
    expect(citation.instrument).toMatch(/^(Luật .+ \d+\/\d{4}\/QH\d+|NĐ \d+\/\d{4}\/NĐ-CP)$/);
    expect(citation.article).toMatch(/^Điều \d+(\.\d+[a-zđ]?)?$/);
  });

  test('ends a nomination by each outcome, and only a move to the end has one', () => {
    const ending = ROWS.filter((row) => row.outcome !== null);
    expect(ROWS.filter((row) => row.to === 'closed')).toEqual(ending);
    const outcomes = ROWS.flatMap((row) => [row.outcome, row.orElse?.outcome ?? null]);
    expect(OUTCOMES.filter((outcome) => !outcomes.includes(outcome))).toEqual([]);
  });

  test('writes one kind of event for each move of a person and of time', () => {
    const ofTime = TIME_MOVES.map((move) => TIME_ROWS[move].event);
    const written = ['nominationFiled', ...ROWS.map((row) => row.event), ...ofTime];
    expect(written.sort()).toEqual([...EVENT_TYPES].sort());
  });

  test('opens the task of each step at a stage of its own, and none at the end', () => {
    expect(STEPS.map((step) => STAGE_OF_STEP[step])).toEqual(OPEN_STAGES);
  });

  test('ends a nomination by time only where a limit means return', () => {
    expect(TIME_MOVES.filter((move) => TIME_ROWS[move].outcome !== null)).toEqual(['expire']);
    expect(TIME_ROWS.expire.outcome).toBe('returned');
  });
});
