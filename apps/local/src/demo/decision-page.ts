import type { NominationAnswer } from '../api/api-answers.js';
import { dateText, wrapped } from './paper.js';

const CAPACITIES = { chair: 'CHỦ TỊCH', 'KT.': 'KT. CHỦ TỊCH, PHÓ CHỦ TỊCH' } as const;

type Decision = NonNullable<NominationAnswer['decision']>;

function titleOf({ number, signedOn, signer, capacity }: Decision): string {
  return `Quyết định ${number} ngày ${dateText(signedOn)} · ${CAPACITIES[capacity]} ${signer.name}`;
}

function groupedBy<Item>(items: readonly Item[], nameOf: (item: Item) => string) {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(nameOf(item), [...(groups.get(nameOf(item)) ?? []), item]);
  return [...groups];
}

function nomineeText({ nominee }: NominationAnswer): string {
  return nominee.position ? `${nominee.name}, ${nominee.position}` : nominee.name;
}

interface Decided extends NominationAnswer {
  readonly decision: Decision;
}

function isDecided(nomination: NominationAnswer): nomination is Decided {
  return nomination.decision !== null;
}

function byNumberAndDay({ decision: a }: Decided, { decision: b }: Decided): number {
  const byNumber = a.number.localeCompare(b.number, 'vi', { numeric: true });
  return byNumber || a.signedOn.localeCompare(b.signedOn);
}

/** Each decision with its awards, and those whom it honours; by number. */
export function decisionPage(nominations: readonly NominationAnswer[]): string[] {
  const decided = nominations.filter(isDecided).sort(byNumberAndDay);
  return groupedBy(decided, ({ decision }) => titleOf(decision)).flatMap(([title, honoured]) => [
    ...wrapped('', title),
    ...groupedBy(honoured, ({ award }) => award.label).flatMap(([award, those]) => [
      ...wrapped('  ', `${award}:`),
      ...those.flatMap((nomination) => wrapped('  - ', nomineeText(nomination))),
    ]),
  ]);
}
