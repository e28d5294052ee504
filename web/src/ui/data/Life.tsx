/** What becomes of something: put away with a reason, brought back, or deleted when it was a slip. */
import { ActionIcon, Alert, Menu, Text } from '@mantine/core'
import { IconArchive, IconArchiveOff, IconDots, IconTrash } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'

import { type EstateKind, historyQuery } from '~/api/history'
import { useArchive, useDelete, useRestore } from '~/api/life'
import { itemsOf } from '~/api/page'

import { ReasonDialog } from '../ReasonDialog'
import { toast, toastProblem } from '../toast'
import { useConfirm } from '../useConfirm'
import { Ago } from '../When'

export type LifeDialog = 'archive' | 'restore'

type Thing = {
  id: string
  version: number
  archivedAt?: string | null
  archivedReason?: string | null
}

type Props = {
  kind: EstateKind
  thing: Thing
  /** What it is called, within a sentence. */
  name: string
  show: (dialog: LifeDialog) => void
  onDeleted: () => void
}

export function LifeMenu({ kind, thing, name, show, onDeleted }: Props) {
  const remove = useDelete(kind, thing.id)
  const [confirm, question] = useConfirm()
  async function askToDelete() {
    const sure = await confirm({
      title: `Delete ${name}?`,
      text: 'This takes it back for good. It works only while nothing refers to it; otherwise archive it.',
      submit: 'Delete',
    })
    if (!sure) return
    remove.mutate(undefined, {
      onSuccess: () => {
        onDeleted()
        toast(`${name} is deleted.`)
      },
      onError: (error) => toastProblem(error.message),
    })
  }
  return (
    <>
      <Menu width={220} position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size="lg" aria-label="More actions" title="More actions">
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {thing.archivedAt ? (
            <Menu.Item
              leftSection={<IconArchiveOff size={16} aria-hidden />}
              onClick={() => show('restore')}
            >
              Restore
            </Menu.Item>
          ) : (
            <Menu.Item
              leftSection={<IconArchive size={16} aria-hidden />}
              onClick={() => show('archive')}
            >
              Archive
            </Menu.Item>
          )}
          <Menu.Item
            leftSection={<IconTrash size={16} aria-hidden />}
            color="var(--mu-late)"
            onClick={() => void askToDelete()}
          >
            Delete
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {question}
    </>
  )
}

/** Says on top of a page that its thing was put away, by whom, when and why. */
export function ArchivedNote({ kind, thing }: { kind: EstateKind; thing: Thing }) {
  const at = thing.archivedAt
  const history = useInfiniteQuery({ ...historyQuery(kind, thing.id), enabled: !!at })
  if (!at) return null
  const lines = history.data ? itemsOf(history.data) : []
  const who = lines.find((line) => line.kind === 'Change' && line.at === at)?.who
  return (
    <Alert
      color="gray"
      variant="light"
      mb="md"
      icon={<IconArchive size={18} aria-hidden />}
      title="Archived"
    >
      <Text size="sm">
        <Ago at={at} />
        {who && ` by ${who}`}: {thing.archivedReason}
      </Text>
    </Alert>
  )
}

type DialogProps = {
  kind: EstateKind
  thing: Thing
  name: string
  dialog: LifeDialog
  onClose: () => void
}

export function LifeDialogs({ kind, thing, name, dialog, onClose }: DialogProps) {
  const archive = useArchive(kind, thing.id)
  const restore = useRestore(kind, thing.id)
  if (dialog === 'archive') {
    return (
      <ReasonDialog
        title={`Archive ${name}`}
        explain="It leaves the lists and takes no new repairs. Its history stays, and it can be restored."
        label="Reason"
        submit="Archive"
        busy={archive.isPending}
        record={thing}
        onClose={onClose}
        send={(reason, { onSuccess, onError }, version) =>
          archive.mutate(
            { reason, version },
            {
              onError,
              onSuccess: () => {
                onSuccess()
                toast(`${name} is archived.`, () => restore.mutate({ reason: 'Undone' }))
              },
            },
          )
        }
      />
    )
  }
  return (
    <ReasonDialog
      title={`Restore ${name}`}
      label="Reason"
      submit="Restore"
      busy={restore.isPending}
      onClose={onClose}
      send={(reason, { onSuccess, onError }) =>
        restore.mutate(
          { reason },
          {
            onError,
            onSuccess: () => {
              onSuccess()
              toast(`${name} is restored.`)
            },
          },
        )
      }
    />
  )
}
