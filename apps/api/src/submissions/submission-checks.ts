import { compareDates } from '#calendar/civil-date.js';
import type { LegalDate } from '#domain/legal/working-calendar.js';
import type { AwardRule } from '#persistence/packs/award-reader.js';
import type { FieldError } from '#platform/problems/problem.js';
import type { NominationRequest, SubmissionRequest } from './submission.request.js';

export interface KnownFacts {
  readonly awards: ReadonlyMap<string, AwardRule>;
  /** Those of the letter's `personId`s that are in the register. */
  readonly peopleIds: ReadonlySet<string>;
  readonly today: LegalDate;
  /** Who files; nobody acts on his own nomination. */
  readonly filedBy: string;
}

interface Listed {
  readonly nomination: NominationRequest;
  readonly at: string;
}

type Check = (listed: Listed, known: KnownFacts) => readonly FieldError[];

function errorIf(isWrong: boolean, path: string, message: string): FieldError[] {
  return isWrong ? [{ path, message }] : [];
}

const awardFits: Check = ({ nomination, at }, { awards }) => {
  const award = awards.get(nomination.awardCode);
  if (!award) return [{ path: `${at}.awardCode`, message: 'Không có trong danh mục khen thưởng' }];
  const { nominee, awardType, itemCodes } = nomination;
  const items = award.checklist.map(({ code }) => code);
  return [
    ...errorIf(
      !award.nomineeKinds.includes(nominee.kind),
      `${at}.nominee.kind`,
      `${award.label} không tặng đối tượng này`,
    ),
    ...errorIf(
      !award.awardTypes.includes(awardType),
      `${at}.awardType`,
      `${award.label} không dùng cho loại hình khen thưởng này`,
    ),
    ...itemCodes.flatMap((code, item) =>
      errorIf(
        !items.includes(code) || itemCodes.indexOf(code) !== item,
        `${at}.itemCodes.${item}`,
        'Không có trong thành phần hồ sơ hoặc ghi hai lần',
      ),
    ),
  ];
};

const nomineeIsAnother: Check = ({ nomination: { nominee }, at }, { filedBy }) =>
  errorIf(
    nominee.personId === filedBy,
    `${at}.nominee.personId`,
    'Không tự lập đề nghị khen thưởng cho chính mình',
  );

const nomineeIsKnown: Check = ({ nomination: { nominee }, at }, { peopleIds }) => {
  const { kind, personId, position } = nominee;
  const isIndividual = kind === 'individual';
  return [
    ...errorIf(
      personId !== undefined && (!isIndividual || !peopleIds.has(personId)),
      `${at}.nominee.personId`,
      'Không có người này trong danh bạ',
    ),
    ...errorIf(
      position !== undefined && !isIndividual,
      `${at}.nominee.position`,
      'Chỉ cá nhân mới có chức vụ',
    ),
  ];
};

/** Who is meant, for one award: a person by his id, else by name and post. */
function identityOf({ nominee, awardCode }: NominationRequest): string {
  const { kind, personId, name, position = '' } = nominee;
  const who = personId ?? `${name}\n${position}`.toLocaleLowerCase('vi');
  return JSON.stringify([awardCode, kind, who]);
}

function repeated(nominations: readonly NominationRequest[]): FieldError[] {
  const seen = new Map<string, number>();
  return nominations.flatMap((nomination, index) => {
    const identity = identityOf(nomination);
    const first = seen.get(identity);
    if (first === undefined) seen.set(identity, index);
    return errorIf(
      first !== undefined,
      `nominations.${index}.nominee`,
      `Đã đề nghị cùng hình thức này ở mục ${(first ?? 0) + 1} của tờ trình`,
    );
  });
}

const CHECKS: readonly Check[] = [awardFits, nomineeIsKnown, nomineeIsAnother];

/** What is wrong with a letter that is well-formed, each mistake with its place. */
export function submissionMistakes(request: SubmissionRequest, known: KnownFacts): FieldError[] {
  const { nominations, letterOn } = request;
  const isOfFuture = compareDates(letterOn, known.today) > 0;
  const listed = nominations.map((nomination, index) => ({
    nomination,
    at: `nominations.${index}`,
  }));
  return [
    ...errorIf(isOfFuture, 'letterOn', 'Ngày của tờ trình ở trong tương lai'),
    ...listed.flatMap((one) => CHECKS.flatMap((check) => check(one, known))),
    ...repeated(nominations),
  ];
}
