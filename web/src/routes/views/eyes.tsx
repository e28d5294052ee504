import { useParams, useSearch } from '@tanstack/react-router'

import { EyesPage } from '~/features/eyes/EyesPage'

export function Eyes() {
  const { kind, id } = useParams({ from: '/shell/seen-by/$kind/$id' })
  return <EyesPage kind={kind} id={id} eyes={useSearch({ from: '/shell/seen-by/$kind/$id' })} />
}
