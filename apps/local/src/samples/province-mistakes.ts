import type { Role } from '#domain/authority/role.js';
import type { Province } from './sample.js';

/** The entries that stand twice. */
export function repeated(entries: readonly string[]): string[] {
  return entries.filter((entry, index) => entries.indexOf(entry) !== index);
}

/** Where the files of the province do not fit together: `file: place: mistake`. */
export function provinceMistakes(province: Province): string[] {
  return [
    ...unitMistakes(province),
    ...personaMistakes(province),
    ...councilMistakes(province),
    ...mandateMistakes(province),
  ];
}

function unitMistakes({ units }: Province): string[] {
  const ids = units.map(({ id }) => id);
  return [
    ...repeated(ids).map((id) => `units.yaml: ${id}: is given twice`),
    ...units
      .filter(({ parentId }) => parentId !== null && !ids.includes(parentId))
      .map(({ id, parentId }) => `units.yaml: ${id}: no unit "${parentId}"`),
  ];
}

function personaMistakes({ personas, units }: Province): string[] {
  const names = personas.flatMap(({ key, personId }) => [key, personId]);
  return [
    ...repeated(names).map((name) => `personas.yaml: ${name}: is given twice`),
    ...personas
      .filter(({ unitId }) => !units.some(({ id }) => id === unitId))
      .map(({ key, unitId }) => `personas.yaml: ${key}: no unit "${unitId}"`),
  ];
}

function holds({ personas }: Province, id: string, role: Role): boolean {
  return personas.some(({ personId, roles }) => personId === id && roles.includes(role));
}

function councilMistakes(province: Province): string[] {
  const { memberIds, secretaryId } = province.council;
  const members = memberIds.filter((id) => !holds(province, id, 'council-member'));
  return [
    ...repeated(memberIds).map((id) => `council.yaml: ${id}: is given twice`),
    ...members.map((id) => `council.yaml: memberIds: no council-member "${id}"`),
    ...(holds(province, secretaryId, 'council-secretary')
      ? []
      : [`council.yaml: secretaryId: no council-secretary "${secretaryId}"`]),
  ];
}

function mandateMistakes(province: Province): string[] {
  const { mandates } = province;
  return [
    ...repeated(mandates.map(({ mandateId }) => mandateId)).map(
      (id) => `mandates.yaml: ${id}: is given twice`,
    ),
    ...mandates
      .filter(({ deputyId }) => !holds(province, deputyId, 'deputy-chair'))
      .map(({ mandateId, deputyId }) => `mandates.yaml: ${mandateId}: no deputy "${deputyId}"`),
    ...mandates
      .filter(({ validFrom, validTo }) => validTo !== null && validTo < validFrom)
      .map(({ mandateId }) => `mandates.yaml: ${mandateId}: ends before it begins`),
  ];
}
