import type { ServicePolicy } from '~/api/types'

import type { Complaints } from './rules'

/** What each part of the form needs. */
export type EditProps = {
  rules: ServicePolicy
  faults: Complaints
  disabled?: boolean
  onChange: (rules: ServicePolicy) => void
}
