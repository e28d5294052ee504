/** Everything that was found, by kind. */
import { Stack, Text } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'

import { searchQuery } from '~/api/search'
import type { SearchGroup, SearchHit, SearchKind } from '~/api/types'
import { kindWords, placeOf, totalWords } from '~/lib/found'
import { kindIcons } from '~/ui/data/kindIcons'
import { Marked } from '~/ui/data/Marked'
import { Empty } from '~/ui/Empty'
import { keepLast } from '~/ui/keepLast'
import { Loaded } from '~/ui/Loaded'
import { Page, Section } from '~/ui/Page'
import { SearchBox } from '~/ui/SearchBox'
import { Rows } from '~/ui/Skeletons'
import { StatusTag } from '~/ui/StatusTag'

import styles from './Search.module.css'

export type FoundSearch = { q?: string; kind?: SearchKind }

export function SearchPage({ search }: { search: FoundSearch }) {
  const navigate = useNavigate()
  return (
    <Page title="Search" narrow>
      <Stack gap="lg">
        <SearchBox
          label="Search everything"
          placeholder="Number, address, postcode, name, phone or words"
          value={search.q}
          onChange={(q) => void navigate({ to: '/search', search: { q }, replace: true })}
        />
        {search.q ? <Found q={search.q} kind={search.kind} /> : <Hint />}
      </Stack>
    </Page>
  )
}

function Hint() {
  return (
    <Empty icon={<IconSearch size={32} stroke={1.5} aria-hidden />} title="One box for everything">
      A ticket’s, a job’s or an incident’s number, a part of an address or a postcode, a name, an
      email address or a telephone number in any format, an appliance’s serial number, the tag of
      keys, or words of a report, a message or a file’s name.
    </Empty>
  )
}

function Found({ q, kind }: { q: string; kind?: SearchKind }) {
  const asked = kind ? { kind, limit: 100 } : { limit: 8 }
  const query = useQuery({ ...searchQuery(q, asked), placeholderData: keepLast })
  if (!query.data && !query.isFetching && !query.error) return <Nothing told="Type two letters." />
  return (
    <div aria-busy={query.isFetching}>
      <Loaded query={query} skeleton={<Rows rows={6} height={56} />}>
        {({ groups, told }) => (
          <Stack gap="lg">
            {kind && (
              <Text size="sm">
                <Link to="/search" search={{ q }}>
                  Back to everything for “{q}”
                </Link>
              </Text>
            )}
            <Text role="status" size="sm" c="dimmed" className={styles.told}>
              {groups.map((group) => `${kindWords[group.kind]}: ${totalWords(group)}`).join(' · ')}
            </Text>
            {groups.length === 0 && <Nothing told={told ?? 'Nothing was found.'} />}
            {groups.map((group) => (
              <Group key={group.kind} q={q} group={group} />
            ))}
          </Stack>
        )}
      </Loaded>
    </div>
  )
}

function Nothing({ told }: { told: string }) {
  return (
    <Empty icon={<IconSearch size={32} stroke={1.5} aria-hidden />} title={told}>
      Try fewer words, another spelling, or a part of the number.
    </Empty>
  )
}

function Group({ q, group }: { q: string; group: SearchGroup }) {
  const rest = group.total > group.items.length
  return (
    <Section
      title={`${kindWords[group.kind]} (${totalWords(group)})`}
      flush
      actions={
        rest && (
          <Link to="/search" search={{ q, kind: group.kind }}>
            Show all {totalWords(group)}
          </Link>
        )
      }
    >
      <ul className={styles.hits} aria-label={kindWords[group.kind]}>
        {group.items.map((hit) => (
          <Hit key={hit.id} hit={hit} />
        ))}
      </ul>
    </Section>
  )
}

function Hit({ hit }: { hit: SearchHit }) {
  const Icon = kindIcons[hit.kind]
  return (
    <li>
      <Link {...placeOf(hit)} className={styles.hit}>
        <Icon size={20} stroke={1.6} aria-hidden />
        <span className={styles.text}>
          <span className={styles.title}>
            <Marked pieces={hit.title} />
          </span>
          {(hit.detail.length > 0 || hit.alike) && (
            <span className={styles.detail}>
              {hit.alike && 'Spelt differently · '}
              <Marked pieces={hit.detail} />
            </span>
          )}
        </span>
        {hit.status && <StatusTag status={hit.status} quiet />}
      </Link>
    </li>
  )
}
