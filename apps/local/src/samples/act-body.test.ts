import { describe, expect, test } from '@jest/globals';
import { inProject } from '../project-root.js';
import { completionBody, filingBody } from './act-body.js';
import { directoryOf } from './load-directory.js';
import { readSample } from './sample-reader.js';

const SAMPLE = readSample(inProject('samples', 'lang-son'));
const NOTHING = { today: '2026-04-17', documentIds: [] };

describe('An act of the sample becomes a request', () => {
  test('with what the move says and nothing else', () => {
    const act = { by: 'unit-head', move: 'approve-proposal', afterWorkingDays: 4 } as const;
    expect(completionBody(act, NOTHING)).toEqual({ move: 'approve-proposal' });
  });

  test('a return with reason and legal basis', () => {
    const said = { comment: 'Thiếu báo cáo.', legalBasis: 'Luật, Điều 84.2b' };
    const act = { by: 'appraiser', move: 'return-dossier', ...said } as const;
    expect(completionBody(act, NOTHING)).toEqual({ move: 'return-dossier', ...said });
  });

  test('a supplement with the documents handed in, not with their names', () => {
    const act = { by: 'officer', move: 'supply-supplement', documents: ['minutes' as const] };
    const documentIds = ['d-1'];
    expect(
      completionBody({ ...act, move: 'supply-supplement' }, { ...NOTHING, documentIds }),
    ).toEqual({ move: 'supply-supplement', documentIds });
  });

  test('a conferment on the day it is done', () => {
    const act = { by: 'appraiser', move: 'confer-award' } as const;
    expect(completionBody(act, NOTHING)).toEqual({
      move: 'confer-award',
      conferredOn: '2026-04-17',
    });
  });
});

describe('A letter of the sample becomes a request', () => {
  test('a person known to the system by his id, a collective without a post', () => {
    const { nominations } = SAMPLE.submission;
    const ofSample = (key: string) => nominations.filter((nomination) => nomination.key === key);
    const letter = {
      ...SAMPLE.submission,
      nominations: [...ofSample('merit-04'), ...ofSample('merit-11')],
    };
    const items = ['submission-letter', 'achievement-report', 'minutes', 'files'];
    const rest = {
      awardCode: 'certificate-of-merit-province',
      awardType: 'movement',
      achievementPeriod: 'Giai đoạn 2019 - 2025',
      itemCodes: items,
    };
    expect(filingBody(letter)).toEqual({
      letterNumber: '127/TTr-VP',
      letterOn: '2026-04-17',
      subject: SAMPLE.submission.subject,
      nominations: [
        {
          nominee: {
            kind: 'individual',
            name: 'Chu Văn Ước Lệ',
            position: 'Phó Chánh Văn phòng UBND tỉnh, Ủy viên Hội đồng',
            personId: 'p-member-3',
          },
          ...rest,
        },
        { nominee: { kind: 'collective', name: 'Phòng Chuyên môn 1 (mẫu)' }, ...rest },
      ],
    });
  });
});

describe('A province becomes a register', () => {
  test('in which each member of the council sits since provinces have communes alone', () => {
    const { councilMembers, units, people } = directoryOf(SAMPLE);
    expect(councilMembers).toHaveLength(9);
    expect(councilMembers[0]).toEqual({
      councilId: 'council-lang-son',
      personId: 'p-chair',
      validFrom: '2025-07-01',
      validTo: null,
    });
    expect([units.length, people.length]).toEqual([SAMPLE.units.length, SAMPLE.personas.length]);
  });
});
