/** Colleagues to name in a note, offered while one types `@`. */
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'

import { userListQuery } from '~/api/office'

import styles from './Life.module.css'
import { namesLike } from './waits'

type Props = { typed: string | undefined; onName: (name: string) => void }

export function Mentions({ typed, onName }: Props) {
  const users = useQuery({ ...userListQuery(), enabled: typed !== undefined }).data?.items ?? []
  if (typed === undefined) return null
  const staff = users.filter(
    ({ isActive, role }) => isActive && ['OrgAdmin', 'Coordinator', 'Viewer'].includes(role),
  )
  const found = namesLike(staff, typed)
  // A name that stands there whole needs no offer.
  if (found.length === 0 || found.some(({ name }) => name === typed.trimEnd())) return null
  return (
    <section className={styles.names} aria-label="Colleagues to name">
      {found.map(({ id, name }) => (
        <Button key={id} size="compact-sm" variant="default" onClick={() => onName(name)}>
          @{name}
        </Button>
      ))}
    </section>
  )
}
