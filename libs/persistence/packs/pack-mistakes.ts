import { referencesOf } from './pack-references.js';
import type { PackProblem, PackSource, PlacedRule } from './pack-source.js';

interface Span {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** What is wrong between the rules of all packs, though each file has the right shape. */
export function packMistakes(sources: readonly PackSource[]): readonly PackProblem[] {
  return [
    ...sources.flatMap(overlappingRules),
    ...sources.flatMap(unknownSources),
    ...unknownCodes(sources),
    ...overlappingPacks(sources),
    ...cycles(sources),
  ];
}

/** Rows of one id hold one after the other; of the base salary all rows do. */
function overlappingRules({ rules }: PackSource): PackProblem[] {
  return rules.flatMap((one, index) => {
    const earlier = rules
      .slice(0, index)
      .find((other) => isSameThing(one, other) && overlap(one.rule, other.rule));
    return earlier === undefined
      ? []
      : [
          problem(
            one,
            `${one.rule.id}: thời gian áp dụng chồng với ${earlier.rule.id} ở dòng ${lineOf(earlier)}`,
          ),
        ];
  });
}

function isSameThing(one: PlacedRule, other: PlacedRule): boolean {
  if (one.section !== other.section) return false;
  return one.section === 'baseSalaries' || one.rule.id === other.rule.id;
}

function overlap(a: Span, b: Span): boolean {
  return (a.from ?? '') <= (b.to ?? '9999') && (b.from ?? '') <= (a.to ?? '9999');
}

function unknownSources({ header, rules }: PackSource): PackProblem[] {
  return rules
    .filter(({ rule }) => header.sources[rule.citation.instrument] === undefined)
    .map((one) =>
      problem(one, `không có nguồn "${one.rule.citation.instrument}" trong sources`, [
        'citation',
        'instrument',
      ]),
    );
}

function unknownCodes(sources: readonly PackSource[]): PackProblem[] {
  const rules = sources.flatMap((source) => source.rules);
  const ids = (section: string) =>
    new Set(rules.filter((one) => one.section === section).map(({ rule }) => rule.id));
  const groups = rules.flatMap(({ rule }) => ('groups' in rule ? rule.groups : []));
  const known = {
    awards: ids('awards'),
    deadlineNames: ids('deadlineNames'),
    levels: ids('levels'),
    groups: new Set(groups),
  };
  return rules.flatMap((one) =>
    referencesOf(one)
      .filter(({ list, code }) => !known[list].has(code))
      .map(({ code, path }) => ({
        file: one.place.file,
        line: one.place.lineOf(path),
        reason: `${one.rule.id}: không có mã "${code}"`,
      })),
  );
}

/** On every day there is one national pack, and one of each province and sector. */
function overlappingPacks(sources: readonly PackSource[]): PackProblem[] {
  const lineOfPack = ({ header }: PackSource) => header.jurisdiction ?? header.kind;
  return sources.flatMap((one, index) => {
    const earlier = sources
      .slice(0, index)
      .find((other) => lineOfPack(one) === lineOfPack(other) && overlap(one.header, other.header));
    if (earlier === undefined) return [];
    const reason = `thời gian hiệu lực chồng với bộ ${earlier.header.id}`;
    return [{ file: one.place.file, line: one.place.lineOf(['pack', 'from']), reason }];
  });
}

function cycles(sources: readonly PackSource[]): PackProblem[] {
  return [...extensionMistakes(sources), ...sources.flatMap(chainCycles)];
}

function extensionMistakes(sources: readonly PackSource[]): PackProblem[] {
  const parentOf = new Map(sources.map(({ header }) => [header.id, header.extends]));
  return sources.flatMap(({ header, place }) => {
    if (header.extends === undefined) return [];
    const at = { file: place.file, line: place.lineOf(['pack', 'extends']) };
    if (!parentOf.has(header.extends))
      return [{ ...at, reason: `không có bộ "${header.extends}"` }];
    const reason = `bộ ${header.id} kế thừa chính nó (vòng lặp)`;
    return leadsTo(header.id, (id) => [parentOf.get(id) ?? []].flat()) ? [{ ...at, reason }] : [];
  });
}

/** An award that needs, step by step, itself as its previous award can never be given. */
function chainCycles({ rules }: PackSource): PackProblem[] {
  const chains = rules.filter(({ section }) => section === 'eligibility');
  const priorsOf = (award: string) =>
    chains.filter(({ rule }) => awardOf(rule) === award).flatMap(({ rule }) => priorsIn(rule));
  return chains
    .filter(({ rule }) => priorsIn(rule).length > 0 && leadsTo(awardOf(rule), priorsOf))
    .map((one) =>
      problem(
        one,
        `${one.rule.id}: chuỗi khen thưởng quay lại chính ${awardOf(one.rule)} (vòng lặp)`,
      ),
    );
}

function awardOf(rule: PlacedRule['rule']): string {
  return 'award' in rule ? rule.award : '';
}

function priorsIn(rule: PlacedRule['rule']): string[] {
  const criteria = 'criteria' in rule ? rule.criteria : [];
  return criteria.flatMap((one) => ('prior' in one ? one.prior : []));
}

function leadsTo(start: string, nextOf: (id: string) => readonly string[]): boolean {
  const seen = new Set<string>();
  const waiting = [...nextOf(start)];
  for (const id of waiting) {
    if (id === start) return true;
    if (!seen.has(id)) waiting.push(...nextOf(id));
    seen.add(id);
  }
  return false;
}

function lineOf({ place, at }: PlacedRule): number {
  return place.lineOf(at);
}

function problem(one: PlacedRule, reason: string, within: readonly string[] = []): PackProblem {
  return { file: one.place.file, line: one.place.lineOf([...one.at, ...within]), reason };
}
