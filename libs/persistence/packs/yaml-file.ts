import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const HASH_DIGITS = 12;

/**
 * Data that people edit: one YAML file in the shape of a schema that knows no other fields.
 * @throws Error naming the file and each mistake with its place in the file.
 */
export function readYamlFile<Data>(file: string, schema: z.ZodType<Data>): Data {
  const { data, error } = schema.safeParse(parsed(file));
  if (error !== undefined) throw new Error(`${file}:\n${z.prettifyError(error)}`);
  return data;
}

function parsed(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`${file}: cannot be read: ${reason}`, { cause });
  }
}

/** Short SHA-256 of plain data; the order of the fields does not matter. */
export function contentHash(content: unknown): string {
  const text = JSON.stringify(content, withSortedFields);
  return createHash('sha256').update(text).digest('hex').slice(0, HASH_DIGITS);
}

function withSortedFields(_field: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
