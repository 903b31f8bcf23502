import { describe, expect, test } from '@jest/globals';
import { readAwards } from '#persistence/packs/award-reader.js';
import { POLICY_PACKS } from '#testing/official-calendar.js';
import type { NominationRequest, SubmissionRequest } from './submission.request.js';
import { submissionMistakes } from './submission-checks.js';

const known = {
  awards: readAwards(POLICY_PACKS),
  peopleIds: new Set(['p-mau', 'p-officer']),
  today: '2026-04-17',
  filedBy: 'p-officer',
};

const merit: NominationRequest = {
  nominee: { kind: 'individual', name: 'Hoàng Thị Mẫu', position: 'Chuyên viên' },
  awardCode: 'certificate-of-merit-province',
  awardType: 'movement',
  achievementPeriod: '2019 - 2025',
  itemCodes: ['submission-letter'],
};

function pathsOf(
  nominations: NominationRequest[],
  over: Partial<SubmissionRequest> = {},
): string[] {
  const letter = { letterNumber: '1/TTr', letterOn: '2026-04-17', subject: 'Đề nghị', nominations };
  return submissionMistakes({ ...letter, ...over }, known).map(({ path }) => path);
}

describe('A letter is filed', () => {
  test('when each nomination fits its award, also on the day it is written', () => {
    const collective = { ...merit, nominee: { kind: 'collective' as const, name: 'Phòng Mẫu' } };
    expect(pathsOf([merit, collective])).toEqual([]);
  });

  test('not when it is dated tomorrow', () => {
    expect(pathsOf([merit], { letterOn: '2026-04-18' })).toEqual(['letterOn']);
  });

  test('not by the nominee himself, but by a colleague of his', () => {
    const of = (personId: string) => ({ ...merit, nominee: { ...merit.nominee, personId } });
    expect(pathsOf([of('p-officer')])).toEqual(['nominations.0.nominee.personId']);
    expect(pathsOf([of('p-mau')])).toEqual([]);
  });

  test('not for an award that the catalogue does not have', () => {
    expect(pathsOf([merit, { ...merit, awardCode: 'nobel-prize' }])).toEqual([
      'nominations.1.awardCode',
    ]);
  });

  test('not for a nominee, a type or a document that the award does not know', () => {
    const title: NominationRequest = {
      ...merit,
      awardCode: 'advanced-worker',
      nominee: { kind: 'collective', name: 'Phòng Mẫu', position: 'Trưởng phòng' },
      awardType: 'ad-hoc',
      itemCodes: ['submission-letter', 'submission-letter'],
    };
    expect(pathsOf([title])).toEqual([
      'nominations.0.nominee.kind',
      'nominations.0.awardType',
      'nominations.0.itemCodes.1',
      'nominations.0.nominee.position',
    ]);
  });

  test('not twice for one nominee and award, whatever the case of the letters', () => {
    const again = { ...merit, nominee: { ...merit.nominee, name: 'HOÀNG THỊ MẪU' } };
    expect(pathsOf([merit, again])).toEqual(['nominations.1.nominee']);
  });

  test('but for two people of one name in two posts', () => {
    const namesake = { ...merit, nominee: { ...merit.nominee, position: 'Kế toán' } };
    expect(pathsOf([merit, namesake])).toEqual([]);
  });

  test('not for a person the register does not know', () => {
    const withId = (personId: string) => ({ ...merit, nominee: { ...merit.nominee, personId } });
    expect(pathsOf([withId('p-mau')])).toEqual([]);
    expect(pathsOf([withId('p-nobody')])).toEqual(['nominations.0.nominee.personId']);
  });
});
