import { z } from 'zod';
import { isLegalDate } from '#calendar/civil-date.js';

/** Words of the kit's format that several kinds use. */
export const date = z.string().refine(isLegalDate, { error: 'is no day yyyy-MM-dd' });
export const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
export const count = z.int().nonnegative();
export const nomineeKind = z.enum(['individual', 'collective', 'household']);
export const awardType = z.enum([
  'merit-based',
  'ad-hoc',
  'movement',
  'long-service',
  'seniority',
  'external-relations',
]);
export const procedure = z.enum(['normal', 'simplified']);
export const jurisdiction = z.enum([
  'national',
  'bac-ninh',
  'ha-noi',
  'hue',
  'dak-lak',
  'can-tho',
  'khcn',
  'courts',
]);
export const pack = z.enum([
  'vn-tdkt-pre-2017',
  'vn-tdkt-2017',
  'vn-tdkt-2024',
  'vn-tdkt-2025',
  'vn-tdkt-2026',
  'vn-tdkt-2027',
]);
export const decider = z.enum([
  'president',
  'government',
  'prime-minister',
  'province-chair',
  'department-head',
  'district-chair',
  'commune-chair',
  'enterprise-head',
]);
export const ratio = z.strictObject({ numerator: count, denominator: z.int().positive() });
export const yearSpan = z.strictObject({ from: z.int(), to: z.int() });

/** Code of an award of the catalogue; an unknown one makes the answer throw. */
export const award = z.string().regex(/^[a-z0-9-]+$/);
export const year = z.int();
export const monthDay = z.string().regex(/^\d{2}-\d{2}$/);
