import { useParams, useRouteContext, useSearch } from '@tanstack/react-router'

import { ContractorPage } from '~/features/contractors/ContractorPage'
import { ContractorsPage } from '~/features/contractors/ContractorsPage'

export function Contractors() {
  const { me } = useRouteContext({ from: '/shell' })
  return <ContractorsPage me={me} search={useSearch({ from: '/shell/contractors' })} />
}

export function Contractor() {
  const { me } = useRouteContext({ from: '/shell' })
  const { contractorId } = useParams({ from: '/shell/contractors/$contractorId' })
  const search = useSearch({ from: '/shell/contractors/$contractorId' })
  return <ContractorPage me={me} id={contractorId} search={search} />
}
