import type { PackHeader } from '#domain/pack/pack-header.js';
import type { PackRules, PolicyPack } from '#domain/pack/policy-pack.js';
import { type AnyRule, type PackSections, SECTION_NAMES, type SectionName } from './pack-file.js';
import type { PackSource } from './pack-source.js';
import { contentHash } from './yaml-file.js';

type Sections = Readonly<Record<SectionName, readonly AnyRule[]>>;

const NO_RULES = everySection(() => []);

/**
 * Lays packs over each other, the general first: rows of an id replace the rows of that id before
 * them. @throws RangeError when no pack is given.
 */
export function mergedPack(layers: readonly PackSource[], header: PackHeader): PolicyPack {
  const sections = layers.reduce(laidOver, NO_RULES);
  // Each section holds rules of its own shape only: they were read as such.
  const rules = packRules(sections as PackSections);
  const overlays = layers.map(headerOf).filter(({ jurisdiction }) => jurisdiction !== undefined);
  return { ...rules, header, overlays, hash: contentHash(rules) };
}

function laidOver(sections: Sections, { header, rules }: PackSource): Sections {
  return everySection((name) => {
    const own = rules.filter(({ section }) => section === name).map(({ rule }) => rule);
    const replaced = new Set(own.map(({ id }) => id));
    const kept = sections[name].filter(({ id }) => !replaced.has(id));
    return [...kept, ...own.map((rule) => cited(rule, header.sources))];
  });
}

function everySection(rulesOf: (name: SectionName) => readonly AnyRule[]): Sections {
  return Object.fromEntries(SECTION_NAMES.map((name) => [name, rulesOf(name)])) as Sections;
}

function cited<R extends AnyRule>(rule: R, sources: PackSource['header']['sources']): R {
  const { instrument } = rule.citation;
  const title = sources[instrument]?.title ?? instrument;
  return { ...rule, citation: { ...rule.citation, instrument: title } };
}

/** Multiples become whole hundredths, so that money is reckoned in whole numbers. */
function packRules({ bonuses, ...sections }: PackSections): PackRules {
  return {
    ...sections,
    bonuses: bonuses.map(({ multiples, ...rule }) => ({
      ...rule,
      hundredths: Object.fromEntries(
        Object.entries(multiples).map(([kind, multiple]) => [kind, Math.round(multiple * 100)]),
      ),
    })),
  };
}

export function headerOf({ header }: PackSource): PackHeader {
  const { sources: _sources, ...known } = header;
  return known;
}
