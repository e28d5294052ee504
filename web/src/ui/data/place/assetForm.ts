/** What stands in the form of an asset, and what is sent of it. */
import type { PlaceAsset } from '~/api/types'

export function assetValues(one?: PlaceAsset) {
  return {
    name: one?.name ?? '',
    make: one?.make ?? '',
    model: one?.model ?? '',
    serial: one?.serial ?? '',
    installedOn: one?.installedOn ?? '',
    warrantyUntil: one?.warrantyUntil ?? '',
    servicedOn: one?.servicedOn ?? '',
    serviceDueOn: one?.serviceDueOn ?? '',
    lifeYears: one?.lifeYears?.toString() ?? '',
  }
}

/** What is wrong with the years that a thing is expected to last. */
export function yearsComplaint(typed: string): string | null {
  const years = typed.trim()
  if (years === '' || (/^\d{1,3}$/.test(years) && Number(years) >= 1 && Number(years) <= 100))
    return null
  return 'Write 1 to 100 years.'
}

/** What is empty is sent as nothing, which takes it away. */
export function assetBody({ name, ...rest }: ReturnType<typeof assetValues>) {
  return {
    name,
    make: rest.make.trim() || null,
    model: rest.model.trim() || null,
    serial: rest.serial.trim() || null,
    installedOn: rest.installedOn || null,
    warrantyUntil: rest.warrantyUntil || null,
    servicedOn: rest.servicedOn || null,
    serviceDueOn: rest.serviceDueOn || null,
    lifeYears: rest.lifeYears.trim() === '' ? null : Number(rest.lifeYears),
  }
}
