import { Injectable } from '@nestjs/common';
import { DataSource, type EntityTarget, In, type ObjectLiteral } from 'typeorm';
import type { Mandate } from '#domain/authority/signature-mandate.policy.js';
import type { LegalDate } from '#domain/legal/working-calendar.js';
import type { CouncilRoster } from '#domain/nomination/nomination-move.js';
import { CouncilEntity } from '../entities/council.entity.js';
import { CouncilMemberEntity } from '../entities/council-member.entity.js';
import { MandateEntity } from '../entities/mandate.entity.js';
import { PersonEntity } from '../entities/person.entity.js';
import { UnitEntity } from '../entities/unit.entity.js';
import { Conditions } from './conditions.js';
import { readPage } from './list-query.js';
import type { Page, Paged } from './page.js';

export type UnitRow = Readonly<UnitEntity>;
export type PersonRow = Readonly<PersonEntity>;
export type CouncilRow = Readonly<CouncilEntity>;

/** Everything of the register that is loaded together; each part may be empty. */
export interface Directory {
  readonly units: readonly UnitRow[];
  readonly people: readonly PersonRow[];
  readonly councils: readonly CouncilRow[];
  readonly councilMembers: readonly Readonly<CouncilMemberEntity>[];
  readonly mandates: readonly Readonly<MandateEntity>[];
}

const UNIT_COLUMNS = `
  u.id, u.code, u.name, u.category, u.parent_id as "parentId", u.valid_from as "validFrom",
  u.valid_to as "validTo"`;

const IN_FORCE = 'valid_from <= $2 and (valid_to is null or valid_to >= $2)';

/** Units, people, councils and mandates. */
@Injectable()
export class DirectoryRepository {
  constructor(private readonly database: DataSource) {}

  /** Adds what is new and overwrites what is there, by id; takes nothing away. */
  async save(directory: Directory): Promise<void> {
    await this.database.transaction(async (manager) => {
      const save = async <Row extends ObjectLiteral>(
        table: EntityTarget<Row>,
        rows: readonly Row[],
        key: readonly (keyof Row & string)[] = ['id'],
      ): Promise<void> => {
        if (rows.length > 0) await manager.getRepository(table).upsert([...rows], [...key]);
      };
      await save(UnitEntity, directory.units);
      await save(PersonEntity, directory.people);
      await save(CouncilEntity, directory.councils);
      const membership = ['councilId', 'personId', 'validFrom'] as const;
      await save(CouncilMemberEntity, directory.councilMembers, membership);
      await save(MandateEntity, directory.mandates);
    });
  }

  /** By name, in Vietnamese order. */
  units(page: Page): Promise<Paged<UnitRow>> {
    const where = new Conditions();
    const orderBy = 'u.name collate "vi-x-icu", u.id';
    const query = { columns: UNIT_COLUMNS, from: 'units u', where, orderBy };
    return readPage(this.database, query, page);
  }

  findUnit(id: string): Promise<UnitRow | null> {
    return this.database.getRepository(UnitEntity).findOneBy({ id });
  }

  findPerson(id: string): Promise<PersonRow | null> {
    return this.database.getRepository(PersonEntity).findOneBy({ id });
  }

  /** Those of the ids that are registered, in no order. */
  findPeople(ids: readonly string[]): Promise<PersonEntity[]> {
    return this.database.getRepository(PersonEntity).findBy({ id: In([...ids]) });
  }

  councils(): Promise<CouncilRow[]> {
    return this.database.getRepository(CouncilEntity).find({ order: { id: 'ASC' } });
  }

  /** Total membership of a council on a day, by person id. */
  async roster(councilId: string, on: LegalDate): Promise<CouncilRoster> {
    const members = await this.database.query<{ personId: string }[]>(
      `select distinct person_id as "personId" from council_members
        where council_id = $1 and ${IN_FORCE} order by 1`,
      [councilId, on],
    );
    return { councilId, memberIds: members.map(({ personId }) => personId) };
  }

  /** The deputy's mandate in force on a day; of several the latest. */
  async mandateInForce(deputyId: string, on: LegalDate): Promise<Mandate | null> {
    const [mandate] = await this.database.query<Mandate[]>(
      `select id as "mandateId", deputy_id as "deputyId", valid_from as "validFrom",
              valid_to as "validTo"
         from mandates where deputy_id = $1 and ${IN_FORCE}
        order by valid_from desc, id limit 1`,
      [deputyId, on],
    );
    return mandate ?? null;
  }
}
