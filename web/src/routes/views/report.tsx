import { useRouteContext, useSearch } from '@tanstack/react-router'

import { ReportPage } from '~/features/repairs/report/ReportPage'

export function Report() {
  const { me } = useRouteContext({ from: '/shell' })
  const { unitId } = useSearch({ from: '/shell/tickets/new' })
  return <ReportPage me={me} unitId={unitId} />
}
