import { z } from 'zod';
import { PACK_KINDS, STANDINGS } from '#domain/pack/pack-header.js';
import { councilSections } from './council-sections.js';
import { deadlineSections } from './deadline-sections.js';
import { dossierSections } from './dossier-sections.js';
import { eligibilitySections } from './eligibility-sections.js';
import { code, legalDate, text } from './rule-shape.js';

const sections = {
  ...dossierSections,
  ...deadlineSections,
  ...councilSections,
  ...eligibilitySections,
};

export type SectionName = keyof typeof sections;
export const SECTION_NAMES = Object.keys(sections) as readonly SectionName[];

const header = z.strictObject({
  id: code,
  kind: z.enum(PACK_KINDS),
  label: text,
  from: legalDate,
  to: legalDate.optional(),
  standing: z.enum(STANDINGS),
  basis: text,
  extends: code.optional(),
  jurisdiction: code.optional(),
  delegatedMatters: z
    .strictObject({ ruledBy: z.enum(['national', 'province']), bridgeTo: legalDate.optional() })
    .optional(),
  keepsRunningCases: z.boolean().optional(),
  replacesIfMoreFavourable: z.array(code).optional(),
  reviewBy: legalDate,
  sources: z.record(
    z.string().regex(/^[A-Za-z0-9-]+$/),
    z.strictObject({ title: text, address: text.optional() }),
  ),
});

/** One file of a pack's folder: some of the sections; one file of the folder has the header. */
export const packFile = z.strictObject({
  pack: header.optional(),
  ...z.object(sections).partial().shape,
});

export type PackFile = z.infer<typeof packFile>;
export type HeaderFile = z.infer<typeof header>;
export type PackSections = { readonly [Name in SectionName]: NonNullable<PackFile[Name]> };
/** A rule of a section, as far as all rules are alike. */
export type AnyRule = NonNullable<PackFile[SectionName]>[number];

/** The published shape of these files as JSON Schema, for editors and other systems. */
export function packSchemaText(): string {
  const title = 'A file of a policy pack';
  const schema = { title, ...z.toJSONSchema(packFile, { io: 'input', reused: 'ref' }) };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
