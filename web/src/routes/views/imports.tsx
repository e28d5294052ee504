import { useParams, useSearch } from '@tanstack/react-router'

import { ImportPage } from '~/features/imports/ImportPage'
import { ImportsPage } from '~/features/imports/ImportsPage'

export function Imports() {
  return <ImportsPage search={useSearch({ from: '/shell/imports' })} />
}

export function Import() {
  const { importId } = useParams({ from: '/shell/imports/$importId' })
  return <ImportPage id={importId} />
}
