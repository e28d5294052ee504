/** Mine, theirs and what stood there before, field by field, to choose from. */
import { Alert, Radio, Stack, Text } from '@mantine/core'
import { IconArrowsSplit } from '@tabler/icons-react'
import type { ReactNode } from 'react'

import { diff } from '~/lib/merge'

import styles from './Collision.module.css'
import type { Choice, Clashing, Collision } from './useCollision'

type Props = {
  collision: Collision
  /** How the fields are called. */
  labels: Record<string, string>
  /** How a value is shown, where it is one of a few or stands for something else. */
  say?: (name: string, value: string) => ReactNode
  /** Who was faster, where that is known. */
  by?: string
}

export function CollisionNotice({ collision, labels, say = (_, value) => value, by }: Props) {
  const { clashes, taken, choose } = collision
  if (clashes.length === 0 && taken.length === 0) return null
  const who = by ?? 'Somebody else'
  const others = taken.filter((name) => !clashes.some((clash) => clash.name === name))
  return (
    <Alert
      role="alert"
      classNames={{ root: styles.notice, title: styles.noticeTitle, icon: styles.noticeTitle }}
      icon={<IconArrowsSplit size={18} aria-hidden />}
      title={`${who} saved a change while you were typing`}
    >
      <Stack gap="md">
        {others.length > 0 && (
          <Text size="sm">
            Taken over from them, as you had not touched it:{' '}
            {others.map((name) => (labels[name] ?? name).toLowerCase()).join(', ')}.
          </Text>
        )}
        {clashes.length > 0 && (
          <Text size="sm">
            You both changed what follows. Nothing that you typed is lost: choose what to keep. You
            can still change it below.
          </Text>
        )}
        {clashes.map((clash) => (
          <ClashField
            key={clash.name}
            clash={clash}
            label={labels[clash.name] ?? clash.name}
            say={(value) => say(clash.name, value)}
            onChoose={(choice) => choose(clash.name, choice)}
          />
        ))}
      </Stack>
    </Alert>
  )
}

type FieldProps = {
  clash: Clashing
  label: string
  say: (value: string) => ReactNode
  onChoose: (choice: Choice) => void
}

function ClashField({ clash, label, say, onChoose }: FieldProps) {
  const { base, mine, theirs, both, chosen } = clash
  return (
    <Radio.Group
      label={label}
      value={chosen ?? null}
      onChange={(choice) => onChoose(choice as Choice)}
    >
      <div className={styles.versions}>
        <Version value="mine" title="Mine" before={say(base)} after={say(mine)} />
        <Version value="theirs" title="Theirs" before={say(base)} after={say(theirs)} />
        {both !== undefined && (
          <Version value="both" title="Both together" before={say(base)} after={say(both)} />
        )}
      </div>
      <details className={styles.before}>
        <summary>What stood there before</summary>
        <p className={styles.text}>{say(base) || 'Nothing'}</p>
      </details>
    </Radio.Group>
  )
}

type VersionProps = { value: Choice; title: string; before: ReactNode; after: ReactNode }

function Version({ value, title, before, after }: VersionProps) {
  return (
    <div className={styles.version}>
      <Radio value={value} label={title} />
      <p className={styles.text}>
        {after === '' && <em>Nothing</em>}
        {typeof before === 'string' && typeof after === 'string' ? (
          <Difference before={before} after={after} />
        ) : (
          after
        )}
      </p>
    </div>
  )
}

function Difference({ before, after }: { before: string; after: string }) {
  return diff(before, after).map(({ kind, text }, place) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: a difference is made anew as a whole.
    if (kind === 'same') return <span key={place}>{text}</span>
    const Mark = kind === 'gone' ? 'del' : 'ins'
    // biome-ignore lint/suspicious/noArrayIndexKey: as above.
    return <Mark key={place}>{text}</Mark>
  })
}
