/** Something that does not exist, or that this person may not see. */
import { Button, Title } from '@mantine/core'
import { IconZoomQuestion } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'

import { Empty } from './Empty'
import { PageTitle } from './Page'

export function Missing({ what }: { what: string }) {
  return (
    <div style={{ paddingTop: 48 }}>
      <PageTitle>Not found</PageTitle>
      <Title order={1} size="h2" ta="center">
        This {what} cannot be found
      </Title>
      <Empty
        icon={<IconZoomQuestion size={32} stroke={1.5} aria-hidden />}
        title="The address may be mistyped, or it is not yours to see."
        action={
          <Button variant="default" renderRoot={(props) => <Link to="/" {...props} />}>
            Go to the start
          </Button>
        }
      />
    </div>
  )
}
