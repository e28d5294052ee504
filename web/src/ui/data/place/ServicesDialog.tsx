/** What was done to a thing that is built in, newest first, and what is added to that. */
import { Anchor, Button, FileButton, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { assetServicesQuery, useAddServiceCertificate, useDeleteService } from '~/api/places'
import type { AssetService, PlaceAsset } from '~/api/types'
import { pounds } from '~/lib/money'
import { dateWords } from '~/lib/time'

import { Dialog } from '../../Dialog'
import { Loaded } from '../../Loaded'
import { toast, toastProblem } from '../../toast'
import { useConfirm } from '../../useConfirm'
import { ServiceForm } from './ServiceForm'

type Props = { asset: PlaceAsset; mayWrite: boolean; onClose: () => void }

export function ServicesDialog({ asset, mayWrite, onClose }: Props) {
  const [adding, setAdding] = useState(mayWrite && asset.services === 0)
  const query = useQuery(assetServicesQuery(asset.id))
  const done = () => setAdding(false)
  return (
    <Dialog title={`Services: ${asset.name}`} onClose={onClose}>
      <Stack>
        {adding && <ServiceForm asset={asset} onDone={done} />}
        {mayWrite && !adding && (
          <Group>
            <Button variant="default" onClick={() => setAdding(true)} data-autofocus>
              Add a service
            </Button>
          </Group>
        )}
        <Loaded query={query}>
          {({ items }) =>
            items.length === 0 ? (
              <Text size="sm" c="dimmed">
                Nothing is on record yet.
              </Text>
            ) : (
              items.map((one) => <ServiceLine key={one.id} one={one} mayWrite={mayWrite} />)
            )
          }
        </Loaded>
      </Stack>
    </Dialog>
  )
}

function AddCertificate({ one, day }: { one: AssetService; day: string }) {
  const add = useAddServiceCertificate(one.id)
  const send = (file: File | null) =>
    file &&
    add.mutate(file, {
      onSuccess: () => toast('The certificate is kept.'),
      onError: (error) => toastProblem(error.message),
    })
  return (
    <FileButton
      accept="application/pdf,image/jpeg,image/png,image/webp"
      onChange={send}
      inputProps={{ 'aria-label': `File of the certificate of ${day}` }}
    >
      {(props) => (
        <Button {...props} size="compact-sm" variant="default" loading={add.isPending}>
          Add certificate
        </Button>
      )}
    </FileButton>
  )
}

function ServiceLine({ one, mayWrite }: { one: AssetService; mayWrite: boolean }) {
  const remove = useDeleteService()
  const [confirm, question] = useConfirm()
  const day = dateWords(one.doneOn)
  async function take() {
    const text = 'It leaves the record for good; what it was stays in the audit log.'
    if (!(await confirm({ title: `Remove the service of ${day}?`, text, submit: 'Remove' }))) return
    remove.mutate(one.id, {
      onSuccess: () => toast('The service is off the record.'),
      onError: (error) => toastProblem(error.message),
    })
  }
  const facts = [
    one.doneBy,
    one.costGbp && pounds(one.costGbp),
    one.nextDueOn && `next due ${dateWords(one.nextDueOn)}`,
  ]
  return (
    <Group justify="space-between" align="start" gap="xs">
      <div style={{ flex: '1 1 200px', minWidth: 0 }}>
        <Text size="sm" fw={600}>
          {day}
        </Text>
        <Text size="sm" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {one.work}
        </Text>
        <Text size="sm" c="dimmed">
          {facts.filter(Boolean).join(' · ')}
        </Text>
        {one.certificateUrl && (
          <Anchor size="sm" href={one.certificateUrl} download>
            Certificate of {day}
          </Anchor>
        )}
      </div>
      {mayWrite && !one.certificateUrl && <AddCertificate one={one} day={day} />}
      {mayWrite && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={`Remove the service of ${day}`}
          loading={remove.isPending}
          onClick={() => void take()}
        >
          Remove
        </Button>
      )}
      {question}
    </Group>
  )
}
