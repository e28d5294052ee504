/** From people who are entered twice to homes, and back. */
import { Anchor, Group } from '@mantine/core'
import { Link } from '@tanstack/react-router'

const places = [
  { to: '/contacts', label: 'All people' },
  { to: '/contacts/duplicates', label: 'People entered twice' },
  { to: '/properties/duplicates', label: 'Homes entered twice' },
  { to: '/properties', label: 'All homes' },
] as const

export function DuplicatesTabs() {
  return (
    <Group component="nav" gap="md" aria-label="People and homes that may be entered twice">
      {places.map(({ to, label }) => (
        <Anchor
          key={to}
          size="sm"
          renderRoot={(props) => (
            <Link
              to={to}
              activeOptions={{ exact: true, includeSearch: false }}
              activeProps={{ 'aria-current': 'page' }}
              {...props}
            />
          )}
        >
          {label}
        </Anchor>
      ))}
    </Group>
  )
}
