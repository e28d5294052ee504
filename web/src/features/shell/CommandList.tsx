/** ⌘K: go anywhere, do anything, find everything. */
import { UnstyledButton } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { Spotlight } from '@mantine/spotlight'
import { IconBolt, IconPlus, IconSearch } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useState } from 'react'

import { type PageAction, usePageActions } from '~/lib/pageActions'

import { FoundThings } from './FoundThings'
import { commandStore, commands } from './keysStore'
import type { Place } from './places'
import styles from './Shell.module.css'

export function SearchButton() {
  return (
    <UnstyledButton className={styles.search} onClick={commands.open}>
      <IconSearch size={18} aria-hidden />
      <span className={styles.wide}>Search or go to</span>
      <kbd className={styles.wide}>⌘K</kbd>
    </UnstyledButton>
  )
}

type Props = { places: Place[]; mayReport: boolean }

export function CommandList({ places, mayReport }: Props) {
  const [query, setQuery] = useState('')
  // One question a pause, not one a letter.
  const [rested] = useDebouncedValue(query, 250)
  const navigate = useNavigate()
  const wanted = query.trim().toLowerCase()
  const shown = places.filter((place) => place.label.toLowerCase().includes(wanted))
  const page = usePageActions()
  const here = page?.actions.filter(({ label }) => label.toLowerCase().includes(wanted)) ?? []
  // What a command has focused keeps the focus; else it goes back to where it was.
  const [returns, setReturns] = useState(true)
  function act({ run, focuses }: PageAction) {
    setReturns(!focuses)
    run()
  }
  /** Enter takes the first of what is offered where nothing is chosen; before it is there, all that is found. */
  function takeFirst(event: KeyboardEvent) {
    const { listId, selected } = commandStore.getState()
    if (event.key !== 'Enter' || selected >= 0 || wanted === '') return
    const first = document.getElementById(listId)?.querySelector<HTMLElement>('[data-action]')
    if (first && rested === query) return first.click()
    commands.close()
    void navigate({ to: '/search', search: { q: query.trim() } })
  }
  const report = mayReport && 'report a repair'.includes(wanted)
  return (
    <Spotlight.Root
      store={commandStore}
      query={query}
      onQueryChange={setQuery}
      shortcut="mod + K"
      returnFocus={returns}
      onSpotlightOpen={() => setReturns(true)}
      attributes={{ content: { 'aria-label': 'Search or go to' } }}
      overlayProps={{ backgroundOpacity: 0.4, blur: 0 }}
      transitionProps={{ duration: 0 }}
    >
      <Spotlight.Search
        placeholder="Go to a page, or find by number, address, name, phone or words"
        aria-label="Search or go to"
        onKeyDown={takeFirst}
        leftSection={<IconSearch size={18} aria-hidden />}
      />
      <Spotlight.ActionsList>
        {page && here.length > 0 && (
          <Spotlight.ActionsGroup label={page.title}>
            {here.map((action) => (
              <Spotlight.Action
                key={action.label}
                label={action.label}
                leftSection={<IconBolt size={18} aria-hidden />}
                onClick={() => act(action)}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {shown.length > 0 && (
          <Spotlight.ActionsGroup label="Go to">
            {shown.map(({ to, label, Icon }) => (
              <Spotlight.Action
                key={to}
                label={label}
                leftSection={<Icon size={18} aria-hidden />}
                onClick={() => void navigate({ to })}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {report && (
          <Spotlight.Action
            label="Report a repair"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => void navigate({ to: '/tickets/new' })}
          />
        )}
        <FoundThings query={rested.trim()} beside={report || here.length > 0 || shown.length > 0} />
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}
