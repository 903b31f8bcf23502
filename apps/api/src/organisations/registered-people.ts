import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/authority/role.js';
import { DirectoryRepository } from '#persistence/repositories/directory.repository.js';
import { refuse } from '#platform/problems/problem.js';

/** A token says who calls; whoever leaves a trace in the record must be in the register too. */
@Injectable()
export class RegisteredPeople {
  private readonly known = new Set<string>();

  constructor(private readonly directory: DirectoryRepository) {}

  /** @throws ProblemException when the person, or his unit, is not registered. */
  async require({ personId, unitId }: Actor): Promise<void> {
    const key = JSON.stringify([personId, unitId]);
    if (this.known.has(key)) return;
    const [person, unit] = await Promise.all([
      this.directory.findPerson(personId),
      this.directory.findUnit(unitId),
    ]);
    if (!person || !unit)
      throw refuse('FORBIDDEN', { detail: 'Tài khoản hoặc đơn vị chưa có trong danh bạ.' });
    this.known.add(key);
  }
}
