/** For who reported a repair that nobody has taken up yet, and needs it no more. */
import { Button, Group } from '@mantine/core'
import { useState } from 'react'

import type { TicketPage } from '~/api/types'

import { EndDialog } from '../life/EndDialog'

export function TakeBack({ page }: { page: TicketPage }) {
  const [asking, setAsking] = useState(false)
  return (
    <Group>
      <Button size="xs" variant="default" onClick={() => setAsking(true)}>
        It is not needed any more
      </Button>
      {asking && <EndDialog page={page} action="take-back" onClose={() => setAsking(false)} />}
    </Group>
  )
}
