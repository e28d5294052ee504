/** One photo, large: arrows go on and back, Esc closes. */
import { ActionIcon, Button, Group, Modal, Text } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconDownload, IconTrash } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'

import { useDeleteAttachment } from '~/api/attachments'
import type { Attachment } from '~/api/types'
import { words } from '~/lib/words'
import { toast, toastProblem } from '~/ui/toast'
import { useConfirm } from '~/ui/useConfirm'
import { Ago } from '~/ui/When'

import styles from './Photos.module.css'

type Props = {
  photos: Attachment[]
  shown: string
  mayDelete: boolean
  ticketId: string
  onShow: (id: string) => void
  onClose: () => void
}

export function Lightbox({ photos, shown, mayDelete, ticketId, onShow, onClose }: Props) {
  const at = photos.findIndex(({ id }) => id === shown)
  const photo = photos[at]
  if (!photo) return null
  const go = (step: number) => {
    const next = photos[(at + step + photos.length) % photos.length]
    if (next) onShow(next.id)
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'ArrowRight') go(1)
    if (event.key === 'ArrowLeft') go(-1)
  }
  return (
    <Modal
      opened
      onClose={onClose}
      fullScreen
      radius={0}
      title={`${words(photo.stage ?? 'Photo')}, ${at + 1} of ${photos.length}`}
      onKeyDown={onKeyDown}
      classNames={{ body: styles.lightbox, content: styles.lightboxContent }}
    >
      <div className={styles.stage}>
        <img src={photo.url} alt={`${words(photo.stage ?? 'Photo')}: ${photo.fileName}`} />
        {photos.length > 1 && (
          <>
            <ActionIcon
              className={styles.previous}
              variant="default"
              size="xl"
              radius="xl"
              aria-label="Previous photo"
              onClick={() => go(-1)}
            >
              <IconChevronLeft aria-hidden />
            </ActionIcon>
            <ActionIcon
              className={styles.following}
              variant="default"
              size="xl"
              radius="xl"
              aria-label="Next photo"
              onClick={() => go(1)}
            >
              <IconChevronRight aria-hidden />
            </ActionIcon>
          </>
        )}
      </div>
      <Caption photo={photo} mayDelete={mayDelete} ticketId={ticketId} onDeleted={onClose} />
    </Modal>
  )
}

type CaptionProps = {
  photo: Attachment
  mayDelete: boolean
  ticketId: string
  onDeleted: () => void
}

function Caption({ photo, mayDelete, ticketId, onDeleted }: CaptionProps) {
  const remove = useDeleteAttachment(ticketId)
  const [confirm, dialog] = useConfirm()

  async function ask() {
    const yes = await confirm({
      title: 'Delete photo',
      text: `${photo.fileName} will be gone for good.`,
      submit: 'Delete photo',
    })
    if (!yes) return
    remove.mutate(photo.id, {
      onSuccess: () => {
        onDeleted()
        toast('Photo deleted.')
      },
      onError: (error) => toastProblem(error.message),
    })
  }

  return (
    <Group justify="space-between" gap="sm">
      <Text size="sm">
        {photo.fileName}
        <Text span c="dimmed" size="sm">
          {photo.uploadedBy ? ` · ${photo.uploadedBy}` : ''} · <Ago at={photo.createdAt} />
        </Text>
      </Text>
      <Group gap="xs">
        <Button
          component="a"
          href={photo.url}
          download={photo.fileName}
          variant="default"
          size="xs"
          leftSection={<IconDownload size={14} aria-hidden />}
        >
          Download
        </Button>
        {mayDelete && (
          <Button
            variant="default"
            size="xs"
            leftSection={<IconTrash size={14} aria-hidden />}
            loading={remove.isPending}
            onClick={() => void ask()}
          >
            Delete
          </Button>
        )}
      </Group>
      {dialog}
    </Group>
  )
}
