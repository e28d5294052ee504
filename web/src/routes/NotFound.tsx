/** An address that leads nowhere. */
import { Button, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'

import { Empty } from '~/ui/Empty'
import { PageTitle } from '~/ui/Page'

export function NotFound() {
  return (
    <div style={{ paddingTop: 64 }}>
      <PageTitle>Not found</PageTitle>
      <Title order={1} ta="center" size="h2">
        This page does not exist
      </Title>
      <Empty
        title="The address may be mistyped."
        action={<Button renderRoot={(props) => <Link to="/" {...props} />}>Go to the start</Button>}
      />
    </div>
  )
}
