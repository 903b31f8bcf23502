import type { NominationAnswer } from '../api/api-answers.js';
import { dateText, wrapped } from './paper.js';

const CAPACITIES = { chair: 'CHỦ TỊCH', 'KT.': 'KT. CHỦ TỊCH, PHÓ CHỦ TỊCH' } as const;

type Decision = NonNullable<NominationAnswer['decision']>;

function titleOf({ number, signedOn, signer, capacity }: Decision): string {
  return `Quyết định ${number} ngày ${dateText(signedOn)} · ${CAPACITIES[capacity]} ${signer.name}`;
}

function nomineeText({ nominee, award }: NominationAnswer): string {
  const who = nominee.position ? `${nominee.name}, ${nominee.position}` : nominee.name;
  return `${who}: ${award.label}`;
}

/** Each decision with those it honours, by number. */
export function decisionPage(nominations: readonly NominationAnswer[]): string[] {
  const honoured = new Map<string, NominationAnswer[]>();
  for (const nomination of nominations) {
    if (!nomination.decision) continue;
    const title = titleOf(nomination.decision);
    honoured.set(title, [...(honoured.get(title) ?? []), nomination]);
  }
  return [...honoured]
    .sort(([a], [b]) => a.localeCompare(b, 'vi'))
    .flatMap(([title, those]) => [
      ...wrapped('', title),
      ...those.flatMap((nomination) => wrapped('  - ', nomineeText(nomination))),
    ]);
}
