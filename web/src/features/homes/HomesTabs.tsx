/** From homes to their units and tenancies, and back. */
import { Anchor, Group } from '@mantine/core'
import { Link } from '@tanstack/react-router'

const places = [
  { to: '/properties', label: 'Homes' },
  { to: '/units', label: 'Units' },
  { to: '/tenancies', label: 'Tenancies' },
  { to: '/keys', label: 'Keys' },
  { to: '/assets', label: 'Assets' },
] as const

export function HomesTabs() {
  return (
    <Group component="nav" gap="md" aria-label="Homes, units, tenancies, keys and assets">
      {places.map(({ to, label }) => (
        <Anchor
          key={to}
          size="sm"
          renderRoot={(props) => (
            <Link to={to} activeProps={{ 'aria-current': 'page' }} {...props} />
          )}
        >
          {label}
        </Anchor>
      ))}
    </Group>
  )
}
