import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { identityOf } from '#platform/identity/identity.js';
import { refuse } from '#platform/problems/problem.js';
import { RegisteredPeople } from '../organisations/registered-people.js';
import { idempotencyKeyOf } from '../requests/idempotency-key.decorator.js';
import { uuid } from '../requests/plain-text.js';
import { Attachments } from './attachments.js';

/** 25 MB for the file. */
export const MAX_FILE_BYTES = 25 * 1024 * 1024;
/** The form around it. */
const FORM_BYTES = 64 * 1024;

function requireLength({ headers }: Request): void {
  const length = headers['content-length'];
  if (length === undefined) throw refuse('LENGTH_REQUIRED');
  if (Number(length) > MAX_FILE_BYTES + FORM_BYTES)
    throw refuse('BODY_TOO_LARGE', { detail: 'Tệp vượt quá 25 MB. Hãy tách thành nhiều tệp.' });
}

/** Refuses what is too large or not allowed before a byte of the file is read. */
@Injectable()
export class UploadGuard implements CanActivate {
  constructor(
    private readonly attachments: Attachments,
    private readonly people: RegisteredPeople,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    requireLength(request);
    idempotencyKeyOf(request);
    const { data: nominationId } = uuid.safeParse(request.params['id']);
    if (nominationId === undefined) throw refuse('NOT_FOUND');
    const { actor } = identityOf(request);
    await this.attachments.requireAllowed(actor, nominationId);
    await this.people.require(actor);
    return true;
  }
}
