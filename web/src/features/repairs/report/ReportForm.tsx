/** The questions of a report, in one column. */
import { Anchor, Select, Text, Textarea, TextInput } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'

import { itemsOf } from '~/api/page'
import { useReportTicket } from '~/api/tickets'
import type { Me, TicketReported } from '~/api/types'
import { unitListQuery } from '~/api/units'
import { can, isStaff } from '~/lib/can'
import { dropDraft, readDraft, writeDraft } from '~/lib/draft'
import { useNow } from '~/lib/now'
import { londonDate } from '~/lib/time'
import { categories, options, reportedVia } from '~/lib/words'
import { CountedInput } from '~/ui/Counted'
import { ContactPicker } from '~/ui/data/ContactPicker'
import { UnitWarnings } from '~/ui/data/place/Warnings'
import { UnitPicker } from '~/ui/data/UnitPicker'
import { EmergencyNotice, ringFirst } from '~/ui/EmergencyNotice'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { PriorityField } from '../PriorityField'
import { DropZone } from '../photos/DropZone'
import { PickedFiles } from '../photos/PickedFiles'
import { useUploads } from '../photos/useUploads'
import { Alike, type Same } from './Alike'
import { checks, type Draft, draftName, emptyDraft, takeFiles, toReport } from './draft'
import { IncidentsHere } from './IncidentsHere'

type Props = {
  me: Me
  unitId?: string
  onReported: (reported: TicketReported, allPhotos: boolean) => void
  /** A known incident is followed, so nothing has to be reported. */
  onFollowed: () => void
  /** What is wrong is reported already: that ticket is followed, and nothing is filed. */
  onSame: (instead: Instead) => void
}

/** What became of a report that was not filed. */
export type Instead = {
  ticket: Same
  typed: Draft
  /** The photos that were picked, and what those are called that are on the ticket now. */
  photos: File[]
  sent: string[]
  allPhotos: boolean
}

function begin(unitId?: string): Draft {
  const kept = readDraft<Draft>(draftName)
  return { ...emptyDraft(), ...kept, ...(unitId ? { unitId } : {}) }
}

export function ReportForm({ me, unitId, onReported, onFollowed, onSame }: Props) {
  const now = useNow()
  const [first] = useState(() => begin(unitId))
  const report = useReportTicket()
  const uploads = useUploads(undefined, takeFiles)
  const photos = uploads.files.filter(({ hopeless }) => !hopeless).map(({ file }) => file)
  const [sending, setSending] = useState(false)
  const { form, field, problem, fieldErrors, refuse, start } = useServerForm<Draft>({
    initialValues: first,
    validate: checks,
    onValuesChange: (values) => writeDraft(draftName, values),
  })
  const { values } = form
  const staff = isStaff(me.user.role)
  useOnlyHome(!staff && !values.unitId, (id) => form.setFieldValue('unitId', id))

  const submit = form.onSubmit((draft) => {
    start()
    report.mutate(
      { body: toReport(draft, staff), key: draft.key },
      { onError: refuse, onSuccess: (reported) => void sendPhotos(reported) },
    )
  })

  /** Puts what was picked on a ticket; the words have arrived by now. */
  async function send(id: string) {
    dropDraft(draftName)
    setSending(true)
    const all = await uploads.send({ kind: 'tickets', id }, 'before')
    setSending(false)
    return all
  }

  async function sendPhotos(reported: TicketReported) {
    onReported(reported, await send(reported.ticket.id))
  }

  async function instead(ticket: Same) {
    const allPhotos = await send(ticket.id)
    onSame({ ticket, typed: values, photos, sent: uploads.sent(), allPhotos })
  }

  return (
    <FormFrame
      label="Report a repair"
      submit="Report repair"
      busy={report.isPending || sending}
      error={problem}
      fieldErrors={fieldErrors}
      onSubmit={submit}
    >
      <UnitPicker
        {...field('unitId')}
        autoFocus
        description={can(me, 'properties:write') && <AddHome />}
      />
      {staff && <UnitWarnings unitId={values.unitId} />}
      <IncidentsHere
        unitId={values.unitId}
        staff={staff}
        reporterId={values.reportedByContactId}
        photos={photos.length}
        partOf={values.incidentId}
        onPartOf={(id) => form.setFieldValue('incidentId', id)}
        onFollowed={() => {
          dropDraft(draftName)
          onFollowed()
        }}
      />
      {staff && (
        <>
          <ContactPicker
            {...field('reportedByContactId')}
            label="Reported by"
            unitId={values.unitId}
            newType="Tenant"
            onChange={(id) => form.setFieldValue('reportedByContactId', id)}
          />
          <Select
            {...field('reportedVia')}
            label="How they told us"
            data={options(reportedVia)}
            allowDeselect={false}
          />
        </>
      )}
      <CountedInput
        {...field('title')}
        label="What is wrong"
        placeholder="Leak under kitchen sink"
        withAsterisk
        limit={200}
      />
      <Textarea
        {...field('description')}
        label="Description"
        description="Where exactly, since when, how bad, who is at risk."
        autosize
        minRows={3}
        maxRows={14}
      />
      <Select
        {...field('category')}
        label="Category"
        placeholder="Choose one"
        data={options(categories)}
        withAsterisk
        searchable
      />
      <Alike
        unitId={values.unitId}
        title={values.title}
        description={values.description}
        category={values.category}
        staff={staff}
        photos={photos.length}
        sending={sending}
        onSame={(ticket) => void instead(ticket)}
      />
      <PriorityField
        value={values.priority}
        onChange={(priority) => form.setFieldValue('priority', priority)}
        error={form.errors.priority}
      />
      {!staff && values.priority === 'Emergency' && <EmergencyNotice advice={ringFirst} />}
      {values.priority === 'Planned' && (
        <TextInput
          {...field('resolveBy')}
          label="Done by"
          type="date"
          min={londonDate(now)}
          withAsterisk
        />
      )}
      <DropZone label="Add photos" onFiles={uploads.add} />
      <PickedFiles uploads={uploads} />
      <Text size="xs" c="dimmed">
        What you typed is kept in this browser until you send it.
      </Text>
    </FormFrame>
  )
}

/** Chooses the home of somebody who has just one. */
function useOnlyHome(open: boolean, choose: (id: string) => void) {
  const { data } = useInfiniteQuery({ ...unitListQuery({ q: '' }), enabled: open })
  const homes = data ? itemsOf(data) : []
  const only = open && homes.length === 1 ? homes[0]?.id : undefined
  useEffect(() => {
    if (only) choose(only)
  }, [only, choose])
}

function AddHome() {
  return (
    <>
      Not in the list?{' '}
      <Anchor
        size="xs"
        renderRoot={(props) => <Link to="/properties" search={{ do: 'add' }} {...props} />}
      >
        Add a home
      </Anchor>
      , then come back: your answers are kept.
    </>
  )
}
