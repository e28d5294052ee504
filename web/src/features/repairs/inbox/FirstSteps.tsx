/** What one does first in a new organisation, and how far that is. */
import { Anchor, Stack, Text, Title } from '@mantine/core'
import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react'
import { Link, type LinkProps } from '@tanstack/react-router'

import type { Me, FirstSteps as Steps } from '~/api/types'
import { can } from '~/lib/can'

import styles from './FirstSteps.module.css'

type Step = { title: string; why: string; done: boolean; to: LinkProps; may?: boolean }

function stepsOf(me: Me, steps: Steps): Step[] {
  return [
    {
      title: 'Bring in your homes',
      why: 'From a spreadsheet, with the people who live there. One at a time works too.',
      done: steps.homes,
      to: { to: '/imports' },
      may: can(me, 'import:run'),
    },
    {
      title: 'Add your contractors',
      why: 'With what they do, where, and until when they are insured.',
      done: steps.contractors,
      to: { to: '/contractors', search: { do: 'add' } },
    },
    {
      title: 'Invite your colleagues',
      why: 'Each gets an email and chooses a password.',
      done: steps.colleagues,
      to: { to: '/users', search: { do: 'invite' } },
      may: can(me, 'users:manage'),
    },
    {
      title: 'Report a first repair',
      why: 'A trial does no harm: a ticket can be cancelled.',
      done: steps.tickets,
      to: { to: '/tickets/new' },
    },
  ]
}

export function FirstSteps({ me, steps }: { me: Me; steps: Steps }) {
  const all = stepsOf(me, steps)
  const done = all.filter((step) => step.done).length
  return (
    <Stack gap="xs" p="md">
      <Title order={2} size="h4" id="first-steps">
        Welcome to MaintainUK
      </Title>
      <Text size="sm" c="dimmed">
        {done === 0
          ? 'Four steps, and repairs can come in.'
          : `${done} of ${all.length} steps done.`}
      </Text>
      <ol className={styles.steps} aria-labelledby="first-steps">
        {all.map((step) => (
          <OneStep key={step.title} step={step} />
        ))}
      </ol>
    </Stack>
  )
}

function OneStep({ step: { title, why, done, to, may = true } }: { step: Step }) {
  return (
    <li className={styles.step}>
      {done ? (
        <IconCircleCheckFilled size={20} className={styles.done} role="img" aria-label="Done" />
      ) : (
        <IconCircle size={20} className={styles.open} role="img" aria-label="To do" />
      )}
      <div>
        {done || !may ? (
          <Text size="sm" fw={600} c={done ? 'dimmed' : undefined}>
            {title}
          </Text>
        ) : (
          <Anchor size="sm" fw={600} renderRoot={(props) => <Link {...to} {...props} />}>
            {title}
          </Anchor>
        )}
        {!done && (
          <Text size="sm" c="dimmed">
            {may ? why : `${why} An administrator does this.`}
          </Text>
        )}
      </div>
    </li>
  )
}
