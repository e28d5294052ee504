/** Chooses who does a job: those who may first, each with what speaks for and against them. */
import { Anchor, Radio, Stack, Text, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'

import type { Candidate } from '~/api/types'
import { candidatesQuery, type WorkAsked } from '~/api/visits'
import { Loaded } from '~/ui/Loaded'
import { Rows } from '~/ui/Skeletons'
import { Tag } from '~/ui/Tag'

import styles from './Candidates.module.css'

/** How many are shown before one asks for the others. */
const first = 4

type Input = { id: string; value?: string; onChange: (value: string) => void; error?: ReactNode }
type Props = {
  ticketId: string
  /** The order that it is about, where it is not the ticket's own trade that is asked for. */
  work?: WorkAsked
  id: string
  value?: string | null
  onChange: (value: string | null) => void
  error?: ReactNode
  reason: Input
  /** Nobody may be chosen. */
  optional?: boolean
}

export function CandidateField({ ticketId, work, reason, ...props }: Props) {
  const query = useQuery(candidatesQuery(ticketId, work))
  return (
    <Loaded query={query} skeleton={<Rows rows={3} height={64} />}>
      {({ items }) => <Choice {...props} items={items} reason={reason} />}
    </Loaded>
  )
}

type ChoiceProps = Omit<Props, 'ticketId' | 'work'> & { items: Candidate[] }

function Choice({ items, id, value, onChange, error, reason, optional }: ChoiceProps) {
  const [all, setAll] = useState(false)
  const chosen = items.find((one) => one.contractorId === value)
  const may = items.filter((one) => one.may)
  const short = may.slice(0, first)
  const shown = all ? items : chosen && !short.includes(chosen) ? [...short, chosen] : short
  const rest = items.length - shown.length
  return (
    <Stack gap="sm">
      <Radio.Group
        label="Contractor"
        description={may.length === 0 ? 'Nobody fits this job as it is.' : undefined}
        withAsterisk={!optional}
        value={value ?? ''}
        onChange={(next) => onChange(next === '' ? null : next)}
        error={error}
      >
        <Stack gap="xs" mt="xs">
          {optional && (
            <Card inputId={id} id="" name="Nobody yet" lines={['It can be said later.']} />
          )}
          {shown.map((one, index) => (
            <Card
              key={one.contractorId}
              inputId={index === 0 && !optional ? id : undefined}
              id={one.contractorId}
              name={one.name}
              best={one === may[0]}
              blocked={!one.may && !one.mayWithReason}
              lines={one.may ? one.reasons : one.bars.map(({ told }) => told)}
              against={!one.may}
            />
          ))}
        </Stack>
      </Radio.Group>
      {rest > 0 && (
        <Anchor component="button" type="button" size="sm" onClick={() => setAll(true)}>
          Show {rest} more, with what bars them
        </Anchor>
      )}
      {chosen?.mayWithReason && (
        <Textarea
          {...reason}
          onChange={(event) => reason.onChange(event.currentTarget.value)}
          label={`Why ${chosen.name} all the same`}
          description="It stays on record, for colleagues."
          withAsterisk
          autosize
          minRows={2}
        />
      )}
    </Stack>
  )
}

type CardProps = {
  /** The first one is where a complaint leads to. */
  inputId?: string
  id: string
  name: string
  lines: string[]
  best?: boolean
  blocked?: boolean
  against?: boolean
}

function Card({ inputId, id, name, lines, best, blocked, against }: CardProps) {
  return (
    <Radio.Card
      id={inputId}
      value={id}
      disabled={blocked}
      className={styles.card}
      aria-label={name}
    >
      <Radio.Indicator disabled={blocked} />
      <div className={styles.words}>
        <div className={styles.name}>
          {name}
          {best && (
            <Tag meaning="done" quiet>
              Recommended
            </Tag>
          )}
        </div>
        <Text size="sm" className={against ? styles.against : styles.for}>
          {against ? lines.join(' ') : lines.join(' · ')}
        </Text>
      </div>
    </Radio.Card>
  )
}
