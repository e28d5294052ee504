/** The tickets that hang together with one, and those that were merged into it. */
import { ActionIcon, Anchor, Button, Group, Text } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type UseMutationResult, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'

import type { ApiError } from '~/api/problem'
import { linksQuery, useUndoTicketMerge, useUndoTicketSplit, useUnlink } from '~/api/ticketLinks'
import type { TicketLink, TicketMerge, TicketPage } from '~/api/types'
import { useNow } from '~/lib/now'
import { words } from '~/lib/words'
import { toast, toastProblem } from '~/ui/toast'

import { listPart } from '../search'
import type { OpenAction } from '../ticket/TicketHead'
import styles from './Life.module.css'
import { roleWords } from './waits'

type Props = { page: TicketPage; onPick: OpenAction }

export function Links({ page, onPick }: Props) {
  const { id } = page.ticket
  const list = useQuery(linksQuery(id)).data
  const { allowed } = page.can.note
  if (!list) return null
  return (
    <section className={styles.followers} aria-label="Linked tickets">
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" fw={600}>
          Linked tickets
        </Text>
        {allowed && (
          <Button size="compact-sm" variant="default" onClick={() => onPick({ key: 'link' })}>
            Link
          </Button>
        )}
      </Group>
      {list.items.length === 0 && list.merges.length === 0 && (
        <Text size="sm" c="dimmed">
          None.
        </Text>
      )}
      {list.items.length > 0 && (
        <ul className={styles.links}>
          {list.items.map((link) => (
            <OneLink key={link.id} link={link} ticketId={id} may={allowed} />
          ))}
        </ul>
      )}
      {list.merges.map((merge) => (
        <OneMerge key={merge.id} merge={merge} may={page.can.note.allowed} />
      ))}
    </section>
  )
}

function ToTicket({ id, children }: { id: string; children: string }) {
  return (
    <Anchor
      size="sm"
      renderRoot={(props) => (
        <Link to="/tickets/$ticketId" params={{ ticketId: id }} search={listPart} {...props} />
      )}
    >
      {children}
    </Anchor>
  )
}

type LinkProps = { link: TicketLink; ticketId: string; may: boolean }

function OneLink({ link, ticketId, may }: LinkProps) {
  const unlink = useUnlink(ticketId)
  return (
    <li className={styles.link}>
      <div>
        <Text size="xs" c="dimmed">
          {roleWords[link.role]} · {words(link.status)}
        </Text>
        <ToTicket id={link.ticketId}>{`${link.number} ${link.title}`}</ToTicket>
      </div>
      {may && link.undoUntil && <UndoSplit link={link} ticketId={ticketId} />}
      {may && !link.undoUntil && (
        <ActionIcon
          variant="subtle"
          size="sm"
          aria-label={`Remove the link to ${link.number}`}
          loading={unlink.isPending}
          onClick={() =>
            unlink.mutate(link.id, {
              onError: (error) => toastProblem(error.message),
              onSuccess: () => toast('The link is removed.'),
            })
          }
        >
          <IconX size={14} aria-hidden />
        </ActionIcon>
      )}
    </li>
  )
}

/** As long as a split can be undone, and whoever may sees it. */
function UndoSplit({ link, ticketId }: { link: TicketLink; ticketId: string }) {
  const now = useNow()
  const undo = useUndoTicketSplit(ticketId)
  if (!link.undoUntil || now >= Date.parse(link.undoUntil)) return null
  return (
    <UndoButton
      undo={undo}
      id={link.id}
      label={`Undo the split with ${link.number}`}
      undone={({ number }) => `${number} is no ticket of its own any more.`}
    />
  )
}

function OneMerge({ merge, may }: { merge: TicketMerge; may: boolean }) {
  const now = useNow()
  const undo = useUndoTicketMerge(merge.keptId)
  if (merge.undoneAt) return null
  const open = may && now < Date.parse(merge.undoUntil)
  return (
    <Group justify="space-between" gap="xs">
      <Text size="sm">
        Merged in: <ToTicket id={merge.mergedId}>{merge.mergedNumber}</ToTicket>
      </Text>
      {open && (
        <UndoButton
          undo={undo}
          id={merge.id}
          label={`Undo the merge of ${merge.mergedNumber}`}
          undone={() => `${merge.mergedNumber} is a ticket of its own again.`}
        />
      )}
    </Group>
  )
}

type UndoProps<Done> = {
  undo: UseMutationResult<Done, ApiError, string>
  id: string
  label: string
  undone: (done: Done) => string
}

function UndoButton<Done>({ undo, id, label, undone }: UndoProps<Done>) {
  return (
    <Button
      size="compact-xs"
      variant="default"
      loading={undo.isPending}
      aria-label={label}
      onClick={() =>
        undo.mutate(id, {
          onError: (error) => toastProblem(error.message),
          onSuccess: (done) => toast(undone(done)),
        })
      }
    >
      Undo
    </Button>
  )
}
