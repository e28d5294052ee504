/** Somebody's name, which leads to their page. */
import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'

export function PersonLink({ id, name }: { id: string; name: string }) {
  return (
    <Anchor
      size="sm"
      renderRoot={(props) => (
        <Link to="/contacts/$contactId" params={{ contactId: id }} {...props} />
      )}
    >
      {name}
    </Anchor>
  )
}
