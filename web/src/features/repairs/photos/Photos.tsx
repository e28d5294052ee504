/** The photos of a ticket, before and after side by side, and the way to add more. */
import { Group, SegmentedControl, Text, Title } from '@mantine/core'
import { IconPhoto } from '@tabler/icons-react'
import { useId, useState } from 'react'

import type { Attachment, Stage, TicketPage } from '~/api/types'
import { count } from '~/lib/words'
import { Empty } from '~/ui/Empty'
import { toast } from '~/ui/toast'

import { DropZone } from './DropZone'
import { Lightbox } from './Lightbox'
import styles from './Photos.module.css'
import { PickedFiles } from './PickedFiles'
import { Thumb } from './Thumb'
import { useUploads } from './useUploads'

const stages: { value: Stage; label: string }[] = [
  { value: 'before', label: 'Before' },
  { value: 'during', label: 'During' },
  { value: 'after', label: 'After' },
]

/** What was sent without saying when it was taken stands last. */
const groups: { value: Stage | null; label: string }[] = [
  ...stages,
  { value: null, label: 'Other' },
]

function ofStage(attachments: Attachment[], wanted: Stage | null): Attachment[] {
  return attachments.filter(({ stage }) => (stage ?? null) === wanted)
}

/** In the order of the work, which is also the order of the lightbox. */
export function inStageOrder(attachments: Attachment[]): Attachment[] {
  return groups.flatMap(({ value }) => ofStage(attachments, value))
}

export function Photos({ page }: { page: TicketPage }) {
  const [shown, setShown] = useState<string>()
  // Certificates stand in a list of their own.
  const all = inStageOrder(page.attachments.filter(({ certificate }) => !certificate))
  const photos = all.filter(({ kind }) => kind === 'Photo')
  const { allowed } = page.can.addPhotos
  return (
    <div className={styles.photos}>
      {allowed && <AddPhotos page={page} />}
      {all.length === 0 && (
        <Empty icon={<IconPhoto size={32} stroke={1.5} aria-hidden />} title="No photos yet">
          A photo before the work saves a visit; one after it proves that it was done.
        </Empty>
      )}
      <div className={styles.stages}>
        {groups.map(({ value, label }) => (
          <StageGroup
            key={label}
            label={label}
            attachments={ofStage(all, value)}
            onShow={setShown}
          />
        ))}
      </div>
      {shown && (
        <Lightbox
          photos={photos}
          shown={shown}
          mayDelete={allowed}
          ticketId={page.ticket.id}
          onShow={setShown}
          onClose={() => setShown(undefined)}
        />
      )}
    </div>
  )
}

type GroupProps = { label: string; attachments: Attachment[]; onShow: (id: string) => void }

function StageGroup({ label, attachments, onShow }: GroupProps) {
  if (attachments.length === 0) return null
  return (
    <section aria-label={`${label}: ${count(attachments.length, 'file')}`}>
      <Title order={2} size="h3" mb={8}>
        {label}
      </Title>
      <div className={styles.grid}>
        {attachments.map((one) => (
          <Thumb key={one.id} attachment={one} onShow={() => onShow(one.id)} />
        ))}
      </div>
    </section>
  )
}

function AddPhotos({ page }: { page: TicketPage }) {
  const { id, status } = page.ticket
  const [stage, setStage] = useState<Stage>(status === 'Completed' ? 'after' : 'before')
  const labelId = useId()
  const uploads = useUploads(id)

  async function take(files: File[]) {
    if (files.length === 0) return
    uploads.add(files)
    const all = await uploads.send({ kind: 'tickets', id }, stage)
    uploads.clearSent()
    if (all) toast('Photos added.')
  }

  return (
    <>
      <Group gap="sm">
        <Text size="sm" id={labelId}>
          Taken
        </Text>
        <SegmentedControl
          aria-labelledby={labelId}
          data={stages}
          value={stage}
          onChange={(next) => setStage(next as Stage)}
        />
      </Group>
      <DropZone label="Add photos" onFiles={(files) => void take(files)} />
      <PickedFiles uploads={uploads} />
    </>
  )
}
