/** The written summaries of a case, with the proof that they were given. */
import { Button, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { hazardLettersQuery } from '~/api/letters'
import type { HazardCase, HazardLetter, TicketPage } from '~/api/types'
import { Facts } from '~/ui/Facts'
import { Loaded } from '~/ui/Loaded'
import { Lines } from '~/ui/Skeletons'
import { type Meaning, Tag } from '~/ui/Tag'
import { Exact } from '~/ui/When'

import { GivenDialog } from './GivenDialog'
import { LetterDialog } from './LetterDialog'
import styles from './Letters.module.css'
import { isOpen, methodWords, statusWords } from './words'

type Props = { hazard: HazardCase; page: TicketPage; writes: boolean }

/** Nothing is written before the investigation is finished. */
export function Letters({ hazard, page, writes }: Props) {
  const finished = hazard.stages.some(
    ({ stage, superseded }) => stage === 'InvestigationFinished' && !superseded,
  )
  if (!finished) return null
  return <Written hazard={hazard} page={page} writes={writes} />
}

function Written({ hazard, page, writes }: Props) {
  const query = useQuery(hazardLettersQuery(hazard))
  const [writing, setWriting] = useState(false)
  const [given, setGiven] = useState<HazardLetter>()
  const mayWrite = writes && hazard.status === 'Open'
  return (
    <div>
      <Text size="sm" fw={600}>
        Written summary
      </Text>
      <Loaded query={query} skeleton={<Lines />}>
        {({ items }) => (
          <Stack gap="xs" mt={4}>
            {items.length === 0 && (
              <Text size="sm" c="dimmed">
                The resident has to be told in writing what was found and what is done about it.
              </Text>
            )}
            {items.map((one) => (
              <Letter key={one.id} letter={one} onGive={writes ? () => setGiven(one) : undefined} />
            ))}
            {mayWrite && (
              <div>
                <Button variant="default" onClick={() => setWriting(true)}>
                  {items.length === 0 ? 'Write the summary' : 'Write another'}
                </Button>
              </div>
            )}
          </Stack>
        )}
      </Loaded>
      {writing && <LetterDialog hazard={hazard} onClose={() => setWriting(false)} />}
      {given && (
        <GivenDialog
          hazard={hazard}
          letter={given}
          page={page}
          onClose={() => setGiven(undefined)}
        />
      )}
    </div>
  )
}

function meaning({ status }: HazardLetter): Meaning {
  if (status === 'Sent' || status === 'Given') return 'done'
  return status === 'Failed' ? 'late' : 'plain'
}

function Letter({ letter, onGive }: { letter: HazardLetter; onGive?: () => void }) {
  const paper = `/api/v1/attachments/${letter.attachmentId}/content`
  return (
    <section className={styles.letter} aria-label={`Written summary for ${letter.to}`}>
      <Group gap="xs" mb={4}>
        <Text size="sm" fw={550}>
          For {letter.to}
        </Text>
        <Tag meaning={meaning(letter)}>{statusWords[letter.status]}</Tag>
      </Group>
      {letter.error && (
        <Text size="sm" c="red.8">
          {letter.error} Give it by hand or by post.
        </Text>
      )}
      <Facts
        columns
        facts={[
          { name: 'Written', value: <By at={letter.writtenAt} by={letter.writtenBy} /> },
          { name: 'How', value: methodWords[letter.method] },
          letter.givenAt && {
            name: letter.status === 'Sent' ? 'Sent' : 'Given',
            value: <By at={letter.givenAt} by={letter.givenBy} />,
          },
          letter.toAddress && { name: 'To', value: letter.toAddress },
          letter.messageId && {
            name: 'Message',
            value: <code className={styles.proof}>{letter.messageId}</code>,
          },
          letter.note && { name: 'What shows it', value: letter.note },
          { name: 'SHA-256', value: <code className={styles.proof}>{letter.sha256}</code> },
        ]}
      />
      <Group gap="xs" mt="xs">
        <Button component="a" href={paper} download size="compact-md" variant="default">
          Download PDF
        </Button>
        {letter.evidenceId && (
          <Button
            component="a"
            href={`/api/v1/attachments/${letter.evidenceId}/content`}
            target="_blank"
            rel="noreferrer"
            size="compact-md"
            variant="default"
          >
            Evidence
          </Button>
        )}
        {onGive && isOpen(letter) && (
          <Button size="compact-md" onClick={onGive}>
            Record that it was given
          </Button>
        )}
      </Group>
    </section>
  )
}

function By({ at, by }: { at: string; by?: string | null }) {
  return (
    <>
      <Exact at={at} />
      {by && ` by ${by}`}
    </>
  )
}
