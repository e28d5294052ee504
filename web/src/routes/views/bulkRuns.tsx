import { useSearch } from '@tanstack/react-router'

import { BulkRunsPage } from '~/features/repairs/bulk/BulkRunsPage'

export function BulkRuns() {
  const { run } = useSearch({ from: '/shell/bulk-runs' })
  return <BulkRunsPage run={run} />
}
