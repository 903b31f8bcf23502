import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/authority/role.js';
import type { Mandate } from '#domain/authority/signature-mandate.policy.js';
import type { LegalDate } from '#domain/legal/working-calendar.js';
import { DirectoryRepository } from '#persistence/repositories/directory.repository.js';

/** Deputies' dated rights to sign; nobody else has one, so nobody else is looked up. */
@Injectable()
export class Mandates {
  constructor(private readonly directory: DirectoryRepository) {}

  async of(actor: Actor, on: LegalDate): Promise<Mandate | null> {
    return actor.roles.includes('deputy-chair')
      ? this.directory.mandateInForce(actor.personId, on)
      : null;
  }
}
