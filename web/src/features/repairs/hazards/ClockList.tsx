/** The clocks of a case: what is left in words and colour; the working opens on a click. */
import { Anchor, Button, Collapse, Group, Stack, Text, UnstyledButton } from '@mantine/core'
import {
  IconAlarm,
  IconChevronDown,
  IconCircleCheck,
  IconClockExclamation,
  IconClockHour4,
} from '@tabler/icons-react'
import { useId, useState } from 'react'

import { useHazard } from '~/api/hazards'
import type { HazardCase, HazardDeadline } from '~/api/types'
import { useNow } from '~/lib/now'
import { type Meaning, Tag } from '~/ui/Tag'

import styles from './Hazards.module.css'
import { bindingWords, clockWords, dutyWords, lastWords, promiseWords } from './words'

type SetDate = (clock: HazardDeadline) => void
type Props = { hazard: HazardCase; onSet?: SetDate }

const icons: Partial<Record<Meaning, typeof IconAlarm>> = {
  late: IconClockExclamation,
  risk: IconAlarm,
  done: IconCircleCheck,
}

export function ClockList({ hazard, onSet }: Props) {
  return (
    <ul className={styles.clocks} aria-label="Clocks">
      {hazard.deadlines.map((clock) => (
        <ClockLine key={clock.duty} clock={clock} hazard={hazard} onSet={onSet} />
      ))}
    </ul>
  )
}

function ClockLine({ clock, hazard, onSet }: { clock: HazardDeadline } & Props) {
  const now = useNow()
  const [shown, setShown] = useState(false)
  const id = useId()
  const { text, meaning } = clockWords(clock, now)
  const Icon = icons[meaning] ?? IconClockHour4
  const open = hazard.status === 'Open' && clock.state !== 'dropped' && !clock.metAt
  return (
    <li className={styles.clock} data-dropped={clock.state === 'dropped'}>
      <UnstyledButton
        className={styles.clockHead}
        aria-expanded={shown}
        aria-controls={id}
        onClick={() => setShown(!shown)}
      >
        <span className={styles.duty}>
          <span>{dutyWords[clock.duty]}</span>
          <Text component="span" size="sm" c="dimmed">
            {lastWords(clock)}
          </Text>
          {clock.promise && (
            <Text component="span" size="sm">
              {promiseWords(clock.promise)}
            </Text>
          )}
        </span>
        <Tag meaning={meaning} icon={<Icon size={14} aria-hidden />}>
          {text}
        </Tag>
        <IconChevronDown size={16} aria-hidden className={styles.chevron} data-shown={shown} />
      </UnstyledButton>
      <Collapse expanded={shown} id={id}>
        <Working clock={clock} statutory={hazard.statutory} />
        {open && onSet && (
          <Button variant="default" size="compact-sm" mt={6} onClick={() => onSet(clock)}>
            Set another date
          </Button>
        )}
      </Collapse>
      {clock.proposal && open && <Proposal clock={clock} hazard={hazard} onSet={onSet} />}
    </li>
  )
}

function Working({ clock, statutory }: { clock: HazardDeadline; statutory: boolean }) {
  return (
    <Stack gap={2} pt={6}>
      {clock.working.slice(1).map((line) => (
        <Text key={line} size="sm">
          {line.trim()}
        </Text>
      ))}
      <Text size="sm" c="dimmed">
        {bindingWords(clock, statutory)}
      </Text>
    </Stack>
  )
}

function Proposal({ clock, hazard, onSet }: { clock: HazardDeadline } & Props) {
  const { setDate } = useHazard(hazard)
  if (!clock.proposal) return null
  const accept = () =>
    setDate.mutate({ duty: clock.duty, accept: true, reason: 'The earlier date was accepted.' })
  return (
    <Group gap="xs" pt={6}>
      <Text size="sm">
        {clock.proposal.reason} It would end {lastWords({ ...clock, ...clock.proposal })}.
      </Text>
      {onSet && (
        <Anchor component="button" type="button" size="sm" onClick={accept}>
          Take the earlier date
        </Anchor>
      )}
    </Group>
  )
}
