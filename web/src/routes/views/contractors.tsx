import { useParams, useSearch } from '@tanstack/react-router'

import { ContractorPage } from '~/features/contractors/ContractorPage'
import { ContractorsPage } from '~/features/contractors/ContractorsPage'

export function Contractors() {
  return <ContractorsPage search={useSearch({ from: '/shell/contractors' })} />
}

export function Contractor() {
  const { contractorId } = useParams({ from: '/shell/contractors/$contractorId' })
  return <ContractorPage id={contractorId} />
}
