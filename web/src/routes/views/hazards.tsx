import { useSearch } from '@tanstack/react-router'

import { HazardsPage } from '~/features/repairs/hazards/HazardsPage'

export function Hazards() {
  return <HazardsPage search={useSearch({ from: '/shell/hazards' })} />
}
