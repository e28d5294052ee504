import { useParams, useRouteContext, useSearch } from '@tanstack/react-router'

import { PropertiesPage } from '~/features/homes/PropertiesPage'
import { PropertyPage } from '~/features/homes/PropertyPage'
import { UnitPage } from '~/features/homes/UnitPage'

export function Properties() {
  const { me } = useRouteContext({ from: '/shell' })
  return <PropertiesPage me={me} search={useSearch({ from: '/shell/properties' })} />
}

export function Property() {
  const { me } = useRouteContext({ from: '/shell' })
  const { propertyId } = useParams({ from: '/shell/properties/$propertyId' })
  const search = useSearch({ from: '/shell/properties/$propertyId' })
  return <PropertyPage me={me} id={propertyId} search={search} />
}

export function Unit() {
  const { me } = useRouteContext({ from: '/shell' })
  const { unitId } = useParams({ from: '/shell/units/$unitId' })
  return <UnitPage me={me} id={unitId} search={useSearch({ from: '/shell/units/$unitId' })} />
}
