import { useParams, useRouteContext, useSearch } from '@tanstack/react-router'

import { AssetsPage } from '~/features/homes/AssetsPage'
import { KeysPage } from '~/features/homes/KeysPage'
import { PropertiesPage } from '~/features/homes/PropertiesPage'
import { PropertyPage } from '~/features/homes/PropertyPage'
import { TenanciesPage } from '~/features/homes/TenanciesPage'
import { TenancyPage } from '~/features/homes/TenancyPage'
import { UnitPage } from '~/features/homes/UnitPage'
import { UnitsPage } from '~/features/homes/UnitsPage'

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

export function Units() {
  return <UnitsPage search={useSearch({ from: '/shell/units' })} />
}

export function Tenancies() {
  return <TenanciesPage search={useSearch({ from: '/shell/tenancies' })} />
}

export function Tenancy() {
  const { me } = useRouteContext({ from: '/shell' })
  const { tenancyId } = useParams({ from: '/shell/tenancies/$tenancyId' })
  const search = useSearch({ from: '/shell/tenancies/$tenancyId' })
  return <TenancyPage me={me} id={tenancyId} search={search} />
}

export function Keys() {
  return <KeysPage search={useSearch({ from: '/shell/keys' })} />
}

export function Assets() {
  return <AssetsPage search={useSearch({ from: '/shell/assets' })} />
}
