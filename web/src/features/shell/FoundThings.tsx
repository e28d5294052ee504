/** What the command list finds while somebody types. */
import { Spotlight } from '@mantine/spotlight'
import { IconListSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'

import { leastLetters, searchQuery } from '~/api/search'
import type { SearchGroup, SearchHit } from '~/api/types'
import { kindWords, placeOf, totalWords, wholeText } from '~/lib/found'
import { words } from '~/lib/words'
import { kindIcons } from '~/ui/data/kindIcons'
import { Marked } from '~/ui/data/Marked'

import styles from './Shell.module.css'

type Props = {
  /** What is typed, once the typing rests. */
  query: string
  /** Whether the list offers something else for it: then it is not said that nothing was found. */
  beside: boolean
}

export function FoundThings({ query, beside }: Props) {
  const navigate = useNavigate()
  const found = useQuery(searchQuery(query))
  if (query.length < leastLetters) return null
  if (found.error) return <Spotlight.Empty>Nothing can be searched just now.</Spotlight.Empty>
  if (!found.data) return null
  const { groups, told } = found.data
  if (groups.length === 0 && beside) return null
  if (groups.length === 0) return <Spotlight.Empty>{told ?? 'Nothing was found.'}</Spotlight.Empty>
  return (
    <>
      {groups.map((group) => (
        <FoundGroup key={group.kind} group={group} />
      ))}
      <Spotlight.Action
        label={`See everything for “${query}”`}
        leftSection={<IconListSearch size={18} aria-hidden />}
        onClick={() => void navigate({ to: '/search', search: { q: query } })}
      />
    </>
  )
}

function FoundGroup({ group }: { group: SearchGroup }) {
  return (
    <Spotlight.ActionsGroup label={`${kindWords[group.kind]} (${totalWords(group)})`}>
      {group.items.map((hit) => (
        <FoundThing key={hit.id} hit={hit} />
      ))}
    </Spotlight.ActionsGroup>
  )
}

function FoundThing({ hit }: { hit: SearchHit }) {
  const navigate = useNavigate()
  const Icon = kindIcons[hit.kind]
  return (
    <Spotlight.Action
      aria-label={`${wholeText(hit.title)} ${wholeText(hit.detail)}`.trim()}
      onClick={() => void navigate(placeOf(hit))}
    >
      <span className={styles.found}>
        <Icon size={18} aria-hidden />
        <span className={styles.foundText}>
          <span>
            <Marked pieces={hit.title} />
          </span>
          <span className={styles.foundDetail}>
            {hit.alike && 'Spelt differently · '}
            <Marked pieces={hit.detail} />
          </span>
        </span>
        {hit.status && <span className={styles.foundDetail}>{words(hit.status)}</span>}
      </span>
    </Spotlight.Action>
  )
}
