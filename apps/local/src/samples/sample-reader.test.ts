import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type Alteration, withAlteredCopy } from '#testing/altered-copy.js';
import { POLICY_PACKS } from '#testing/official-calendar.js';
import { readSample } from './sample-reader.js';

const LANG_SON = path.join(POLICY_PACKS, '../../samples/lang-son');

function readAltered(file: string, change: Omit<Alteration, 'file'>) {
  return () =>
    withAlteredCopy(LANG_SON, { file: `${file}.yaml`, ...change }, (copy) =>
      readSample(copy, POLICY_PACKS),
    );
}

const sample = readSample(LANG_SON);

describe('The sample province', () => {
  test('has units of every kind that takes part in the movement', () => {
    const { units } = sample;
    expect(units.length).toBeGreaterThanOrEqual(25);
    expect([...new Set(units.map(({ category }) => category))].sort()).toEqual([
      'armed-force',
      'commune',
      'department',
      'front-and-organisation',
      'leadership',
      'party',
      'service-unit',
      'state-enterprise',
    ]);
  });

  test('has a person to act as for every role', () => {
    const roles = sample.personas.flatMap((persona) => persona.roles);
    expect([...new Set(roles)].sort()).toEqual([
      'administrator',
      'appraisal-head',
      'appraiser',
      'council-member',
      'council-secretary',
      'deputy-chair',
      'legal-officer',
      'observer',
      'province-chair',
      'unit-head',
      'unit-officer',
    ]);
  });

  test('has a council of nine, everyone who may vote and nobody else', () => {
    const voters = sample.personas.filter(({ roles }) => roles.includes('council-member'));
    const ids = voters.map(({ personId }) => personId);
    expect(sample.council.memberIds.length).toBe(9);
    expect([...sample.council.memberIds].sort()).toEqual(ids.sort());
  });

  test('has a deputy with one mandate in force on the story day and one that has ended', () => {
    const { mandates, story } = sample;
    const day = story.storyDay;
    const isInForce = mandates.map(
      ({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo),
    );
    expect(isInForce).toEqual([false, true]);
  });
});

describe('A sample is refused with the file and the place', () => {
  test.each([
    ['units', 'an unknown field', 'code: TTTU,', 'code: TTTU, colour: red,', 'colour'],
    ['units', 'an unknown category', 'category: party', 'category: club', 'category'],
    ['units', 'a parent that is not there', 'parentId: u-education', 'parentId: u-x', '"u-x"'],
    ['units', 'an id given twice', 'id: u-finance', 'id: u-justice', 'u-justice: is given twice'],
    ['personas', 'an unknown role', 'roles: [observer]', 'roles: [king]', 'roles'],
    ['personas', 'an unknown unit', 'unitId: u-finance', 'unitId: u-x', 'member-6: no unit "u-x"'],
    ['personas', 'a key given twice', 'key: observer', 'key: chair', 'chair: is given twice'],
    ['council', 'a member without a vote', '- p-chair', '- p-observer', '"p-observer"'],
    [
      'council',
      'a member counted twice',
      '- p-chair',
      '- p-member-1',
      'p-member-1: is given twice',
    ],
    [
      'council',
      'a secretary of another office',
      'secretaryId: p-secretary',
      'secretaryId: p-chair',
      'secretaryId',
    ],
    [
      'mandates',
      'a mandate of no deputy',
      'deputyId: p-deputy-chair',
      'deputyId: p-chair',
      'mandate-2025',
    ],
    [
      'mandates',
      'a mandate that ends first',
      'validTo: 2025-12-31',
      'validTo: 2025-06-30',
      'before it begins',
    ],
    ['mandates', 'a day that is none', 'validTo: 2025-12-31', 'validTo: 2025-02-30', 'validTo'],
    ['mandates', 'a mandate given twice', 'mandate-2025', 'mandate-2026', 'is given twice'],
    [
      'submission',
      'an unknown award',
      'awardCode: advanced-worker',
      'awardCode: best-worker',
      '"best-worker"',
    ],
    [
      'submission',
      'an award type that the award has not',
      'awardType: movement',
      'awardType: ad-hoc',
      'merit-01: awardType',
    ],
    [
      'submission',
      'a nominee the award is not for',
      'kind: collective\n      name: Văn phòng',
      'kind: individual\n      name: Văn phòng',
      'flag-01: nominee.kind',
    ],
    [
      'submission',
      'an unknown persona',
      'by: deputy-chair',
      'by: the-deputy',
      'no persona "the-deputy"',
    ],
    [
      'submission',
      'an unknown unit',
      'unitId: u-office-peoples-committee',
      'unitId: u-x',
      'unitId: no unit "u-x"',
    ],
    [
      'submission',
      'an officer of another unit',
      'filedBy: officer',
      'filedBy: officer-2',
      'filedBy',
    ],
    [
      'submission',
      'an unknown nominee',
      'personId: p-member-3',
      'personId: p-x',
      'no person "p-x"',
    ],
    [
      'submission',
      'a document that the checklist has not',
      '[submission-letter, achievement-report, files]',
      '[party-opinion]',
      'merit-05: documents',
    ],
    [
      'submission',
      'a supplement that the checklist has not',
      'missingItems: [minutes]',
      'missingItems: [ballot-result]',
      'merit-05: act 2 (request-supplement)',
    ],
    [
      'submission',
      'a key given twice',
      'key: merit-02',
      'key: merit-01',
      'merit-01: is given twice',
    ],
    [
      'submission',
      'a timeline of nobody',
      'timelineOf: merit-05',
      'timelineOf: merit-99',
      'timelineOf',
    ],
    [
      'submission',
      'a ballot in another move',
      'move: confer-award }',
      'move: confer-award, choice: for }',
      'does not belong to confer-award',
    ],
    [
      'submission',
      'an unknown outcome',
      'outcome: awarded',
      'outcome: praised',
      'expected.outcome',
    ],
    ['story', 'a ballot without a choice', ', choice: against }', ' }', 'choice'],
    [
      'story',
      'an act on a Sunday',
      'on: 2026-03-06',
      'on: 2026-03-08',
      'ward-01: act 2 (accept-dossier): 2026-03-08 is no working day',
    ],
    [
      'story',
      'an act on the story day',
      'on: 2026-04-02',
      'on: 2026-04-17',
      'ward-01: act 6 (confer-award): 2026-04-17 lies outside',
    ],
    [
      'story',
      'an act before the one before it',
      'on: 2026-03-16',
      'on: 2026-03-05',
      'ward-01: act 3 (propose-award): 2026-03-05 lies before',
    ],
    [
      'story',
      'a day on which a closed case is due',
      'stage: closed, outcome: awarded',
      'stage: closed, dueOn: 2026-04-17',
      'expected',
    ],
  ])('%s.yaml: %s', (file, _title, from, to, place) => {
    const read = readAltered(file, { from, to });
    expect(read).toThrow(place);
    expect(read).toThrow(`${file}.yaml`);
  });
});

describe('An act that the law does not allow is refused with its reason', () => {
  test.each([
    [
      'an act out of order',
      'by: unit-head, move: approve-proposal',
      'by: appraiser, move: propose-award',
      'merit-01: act 1 (propose-award): STAGE_DOES_NOT_ALLOW',
    ],
    [
      'an act of another role',
      'by: unit-head, move: approve-proposal',
      'by: chair, move: approve-proposal',
      'merit-01: act 1 (approve-proposal): ROLE_MISSING',
    ],
    [
      'the head of another unit',
      'by: unit-head, move: approve-proposal',
      'by: unit-head-2, move: approve-proposal',
      'merit-01: act 1 (approve-proposal): OTHER_UNIT',
    ],
    [
      'a decision without a number',
      ', decisionNumber: 702/QĐ-UBND',
      '',
      'merit-01: act 5 (sign-decision): DECISION_NUMBER_REQUIRED',
    ],
    [
      'more ballots than members',
      '{ for: 9,',
      '{ for: 10,',
      'merit-01: act 4 (close-ballot): TALLY_MISMATCH',
    ],
    [
      'the nominee voting for himself',
      '{ for: 8, against: 0',
      '{ for: 9, against: 0',
      'merit-04: act 4 (close-ballot): TALLY_MISMATCH',
    ],
    [
      'a return without its legal basis',
      '        legalBasis: NĐ 152/2025/NĐ-CP, Điều 60.5; Thông tư 15/2025/TT-BNV\n',
      '',
      'merit-13: act 3 (return-dossier): LEGAL_BASIS_REQUIRED',
    ],
  ])('%s', (_title, from, to, reason) => {
    expect(readAltered('submission', { from, to })).toThrow(`submission.yaml: ${reason}`);
  });

  test('a signature after the mandate has ended', () => {
    const ended = { from: 'validTo: 2026-12-31', to: 'validTo: 2026-03-25' };
    expect(readAltered('mandates', ended)).toThrow(
      'story.yaml: ward-01: act 5 (sign-decision): MANDATE_MISSING',
    );
  });

  test('not one on the last day of the mandate', () => {
    const lastDay = { from: 'validTo: 2026-12-31', to: 'validTo: 2026-03-26' };
    expect(readAltered('mandates', lastDay)).not.toThrow('ward-01');
  });
});
