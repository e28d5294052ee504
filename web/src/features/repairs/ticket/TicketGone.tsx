/** A ticket that does not exist, or that this person may not see. */
import { Button } from '@mantine/core'
import { IconZoomQuestion } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'

import { Empty } from '~/ui/Empty'

export function TicketGone() {
  return (
    <Empty
      icon={<IconZoomQuestion size={32} stroke={1.5} aria-hidden />}
      title="This ticket cannot be found"
      action={
        <Button variant="default" renderRoot={(props) => <Link to="/" {...props} />}>
          Back to the list
        </Button>
      }
    >
      The address may be mistyped, or the ticket is not yours to see.
    </Empty>
  )
}
