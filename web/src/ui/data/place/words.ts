/** How what is known of a place reads on one line. */
import type { PlaceAsset } from '~/api/types'
import { dateWords } from '~/lib/time'

export function assetWords(one: PlaceAsset): string {
  const what = [one.name, one.make, one.model].filter(Boolean).join(' ')
  return [
    what,
    one.serial && `serial ${one.serial}`,
    one.installedOn && `installed ${dateWords(one.installedOn)}`,
    one.warrantyUntil && `warranty until ${dateWords(one.warrantyUntil)}`,
    one.servicedOn && `serviced ${dateWords(one.servicedOn)}`,
    one.serviceDueOn && `service due ${dateWords(one.serviceDueOn)}`,
    replacementWords(one),
  ]
    .filter(Boolean)
    .join(' · ')
}

/** When a thing is to be replaced: `due for replacement in 2031`. */
export function replacementWords({ replaceOn, replacementDue }: PlaceAsset): string | undefined {
  if (!replaceOn) return undefined
  return `${replacementDue ? 'due for replacement since' : 'due for replacement in'} ${replaceOn.slice(0, 4)}`
}
