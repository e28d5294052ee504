import { useSearch } from '@tanstack/react-router'

import { SearchPage } from '~/features/search/SearchPage'

export function Search() {
  return <SearchPage search={useSearch({ from: '/shell/search' })} />
}
