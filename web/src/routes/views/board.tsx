import { useRouteContext, useSearch } from '@tanstack/react-router'

import { BoardPage } from '~/features/repairs/board/BoardPage'

export function Board() {
  const { me } = useRouteContext({ from: '/shell' })
  return <BoardPage me={me} search={useSearch({ from: '/shell/tickets/board' })} />
}
