import { describe, expect, test } from '@jest/globals';
import { MARKERS, stateDiagram, transitionTable, withTransitions } from './transition-drawing.js';

const arrowsFrom = (stage: string): string[] =>
  stateDiagram()
    .split('\n')
    .filter((line) => line.startsWith(`  ${stage} -->`))
    .map((line) => line.trim());

const rowsOf = (move: string): string[] =>
  transitionTable()
    .split('\n')
    .filter((line) => line.split(' | ')[1] === `\`${move}\``);

describe('The drawing of the process', () => {
  test('appraisal leads to the council, or past it, or back to the unit, or to an end', () => {
    expect(arrowsFrom('under_appraisal')).toEqual([
      'under_appraisal --> awaiting_supplement: request-supplement',
      'under_appraisal --> closed: return-dossier (returned) / withdraw-nomination (withdrawn)',
      'under_appraisal --> before_council: propose-award',
      'under_appraisal --> before_authority: propose-award',
    ]);
  });

  test('a supplement leads back to the step that was set aside', () => {
    expect(arrowsFrom('awaiting_supplement')).toEqual([
      'awaiting_supplement --> submitted: supply-supplement',
      'awaiting_supplement --> under_appraisal: supply-supplement',
      'awaiting_supplement --> closed: withdraw-nomination (withdrawn)',
    ]);
  });

  test('a ballot can pass or fail, and each vote leaves the case before the council', () => {
    expect(arrowsFrom('before_council')).toEqual([
      'before_council --> before_council: cast-ballot',
      'before_council --> before_authority: close-ballot',
      'before_council --> closed: close-ballot (refused) / withdraw-nomination (withdrawn)',
    ]);
  });

  test('conferment closes the case and nothing leaves a closed one but the end', () => {
    expect(arrowsFrom('awaiting_conferment')).toEqual([
      'awaiting_conferment --> closed: confer-award (awarded)',
    ]);
    expect(arrowsFrom('closed')).toEqual(['closed --> [*]']);
  });

  test('no name of a state has a hyphen, which Mermaid does not read', () => {
    const names = stateDiagram().match(/(?<= as )\S+/g) ?? [];
    expect(names).toHaveLength(8);
    expect(names.filter((name) => name.includes('-'))).toEqual([]);
  });
});

describe('The table of the process', () => {
  test('a row names stage, move, actor, goal, event, article and confidence', () => {
    expect(rowsOf('propose-award')).toEqual([
      '| `under-appraisal` | `propose-award` | `appraiser` | `next-step` | `awardProposed` ' +
        '| NĐ 152/2025/NĐ-CP, Điều 35.2 | analogy |',
    ]);
  });

  test('a move has a row for each stage it starts from', () => {
    expect(rowsOf('request-supplement').map((row) => row.split(' | ')[0])).toEqual([
      '| `submitted`',
      '| `under-appraisal`',
    ]);
  });

  test('the ballot has both ends and time has its own three moves', () => {
    expect(rowsOf('close-ballot')[0]).toContain('| `next-step` or `closed` (refused) |');
    expect(['remind', 'escalate', 'expire'].map((move) => rowsOf(move).length)).toEqual([1, 1, 1]);
  });
});

describe('The section in the document', () => {
  const document = `before\n${MARKERS.start}\nold\n${MARKERS.end}\nafter\n`;

  test('is replaced between its markers, and a second time changes nothing', () => {
    const once = withTransitions(document);
    expect(once).toBe(
      `before\n${MARKERS.start}\n\n${stateDiagram()}\n\n${transitionTable()}\n\n${MARKERS.end}\nafter\n`,
    );
    expect(withTransitions(once)).toBe(once);
  });

  test('is missed when a marker is missing', () => {
    expect(() => withTransitions('no markers')).toThrow('no section <!-- generated: transitions');
    expect(() => withTransitions(`${MARKERS.end} ${MARKERS.start}`)).toThrow('no section');
  });
});
