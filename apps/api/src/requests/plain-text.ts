import { z } from 'zod';

/** Control characters and halves of surrogate pairs: no person types them, PostgreSQL stores neither. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}]/u;
const UNPRINTABLE_BUT_LINES = /(?![\n\r\t])[\p{Cc}\p{Cs}]/u;

const ERROR = 'Có ký tự không hiển thị được';

/** One line of text, trimmed and composed (NFC), 1 to `max` characters. */
export function line(max: number) {
  return z
    .string()
    .max(max)
    .normalize('NFC')
    .trim()
    .min(1)
    .refine((text) => !UNPRINTABLE.test(text), { error: ERROR });
}

/** Several lines. */
export function prose(max: number) {
  return z
    .string()
    .max(max)
    .normalize('NFC')
    .trim()
    .min(1)
    .refine((text) => !UNPRINTABLE_BUT_LINES.test(text), { error: ERROR });
}

/** Id of a unit, person, task or command. */
export const identifier = z.string().regex(/^[\w.:-]{1,200}$/, { error: 'Mã không hợp lệ' });

export const uuid = z.guid();

export const legalDate = z.iso.date();
