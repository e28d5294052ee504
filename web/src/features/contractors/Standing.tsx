/** Why a contractor cannot be given work, above everything else on their page. */
import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'

import type { Contractor } from '~/api/types'

const what = {
  Lapse: 'They come back by themselves when it is renewed: edit the date.',
  Staff: 'Somebody suspended them; end the suspension when that is settled.',
}

export function Standing({ firm }: { firm: Contractor }) {
  if (firm.mayBeGivenWork) return null
  const archived = firm.status === 'Inactive'
  return (
    <Alert
      color={archived ? 'gray' : 'red'}
      icon={<IconAlertTriangle size={18} aria-hidden />}
      title={archived ? 'Archived' : 'Cannot be given new work'}
    >
      {firm.statusReason ?? firm.lapses.join('; ')}. {firm.suspendedBy && what[firm.suspendedBy]}
    </Alert>
  )
}
