/** One unit: its facts, who lives and lived there, its tickets. */
import { Anchor, Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { Me, Unit } from '~/api/types'
import { unitQuery } from '~/api/units'
import { can } from '~/lib/can'
import { dateWords } from '~/lib/time'
import { words } from '~/lib/words'
import { History } from '~/ui/data/History'
import { ArchivedNote, LifeDialogs, LifeMenu } from '~/ui/data/Life'
import { OfficeLinks } from '~/ui/data/OfficeLinks'
import { PlaceSection } from '~/ui/data/place/PlaceSection'
import { TicketLines } from '~/ui/data/TicketLines'
import { Facts } from '~/ui/Facts'
import { Loaded } from '~/ui/Loaded'
import { Missing } from '~/ui/Missing'
import { Card, Page, Section } from '~/ui/Page'
import { Sheet } from '~/ui/Skeletons'
import { StatusTag } from '~/ui/StatusTag'

import type { unitDialogs } from './search'
import { TenancyDialog } from './TenancyDialog'
import { TenancyTable } from './TenancyTable'
import { UnitDialog } from './UnitDialog'

type Search = { do?: (typeof unitDialogs)[number] }
type Props = { me: Me; id: string; search: Search }

export function UnitPage({ me, id, search }: Props) {
  const query = useQuery(unitQuery(id))
  return (
    <Loaded query={query} skeleton={<Sheet />} missing={<Missing what="unit" />}>
      {(unit) => <UnitSheet me={me} unit={unit} search={search} />}
    </Loaded>
  )
}

/** From when the people are away, and until when where that is known. */
function daysOf({ from, until }: NonNullable<Unit['decant']>): string {
  return until ? `${dateWords(from)} to ${dateWords(until)}` : `since ${dateWords(from)}`
}

function UnitSheet({ me, unit, search }: { me: Me; unit: Unit; search: Search }) {
  const navigate = useNavigate()
  const { id, propertyId } = unit
  const show = (dialog: Search['do']) =>
    void navigate({
      to: '/units/$unitId',
      params: { unitId: id },
      search: { do: dialog },
      replace: dialog === undefined,
    })
  const mayWrite = can(me, 'units:write')
  return (
    <Page
      title={unit.address}
      beside={<StatusTag status={unit.status} />}
      above={
        <Anchor
          size="sm"
          renderRoot={(props) => (
            <Link to="/properties/$propertyId" params={{ propertyId }} {...props} />
          )}
        >
          The whole property
        </Anchor>
      }
      actions={
        <>
          {mayWrite && !unit.archivedAt && (
            <Button variant="default" onClick={() => show('edit')}>
              Edit
            </Button>
          )}
          {can(me, 'tickets:create') && !unit.archivedAt && (
            <Button
              renderRoot={(props) => <Link to="/tickets/new" search={{ unitId: id }} {...props} />}
            >
              Report a repair
            </Button>
          )}
          {mayWrite && (
            <LifeMenu
              kind="units"
              thing={unit}
              name={unit.address}
              show={show}
              onDeleted={() =>
                void navigate({ to: '/properties/$propertyId', params: { propertyId } })
              }
            />
          )}
        </>
      }
    >
      <ArchivedNote kind="units" thing={unit} />
      <Card label="Facts">
        <Facts
          columns
          facts={[
            { name: 'Unit', value: unit.unitNumber ?? 'The whole house' },
            unit.purpose === 'Communal' && { name: 'Kind', value: words(unit.purpose) },
            unit.letByRoom && { name: 'Let by', value: 'The room' },
            unit.decant && { name: 'Moved out to', value: unit.decant.to },
            unit.decant && { name: 'Moved out', value: daysOf(unit.decant) },
            { name: 'Bedrooms', value: unit.bedrooms },
            { name: 'Bathrooms', value: unit.bathrooms },
            unit.uprn && { name: 'UPRN', value: unit.uprn },
            { name: 'Floor area', value: unit.floorArea && `${unit.floorArea} m²` },
          ]}
        />
      </Card>
      <PlaceSection at={{ propertyId, unitId: id }} mayWrite={can(me, 'properties:write')} />
      <Section
        title="Tenancies"
        flush
        actions={
          can(me, 'tenancies:write') &&
          unit.purpose === 'Home' && (
            <Button variant="default" size="xs" onClick={() => show('add-tenancy')}>
              Add tenancy
            </Button>
          )
        }
      >
        <TenancyTable filter={{ unitId: id }} empty="Nobody has lived here yet." />
      </Section>
      <Section title="Tickets" flush>
        <TicketLines filter={{ unitId: id }} empty="No repair has been reported here." />
      </Section>
      <History kind="units" id={id} />
      <OfficeLinks id={id} />
      {(search.do === 'archive' || search.do === 'restore') && (
        <LifeDialogs
          kind="units"
          thing={unit}
          name={unit.address}
          dialog={search.do}
          onClose={() => show(undefined)}
        />
      )}
      {search.do === 'edit' && mayWrite && (
        <UnitDialog unit={unit} propertyId={propertyId} onClose={() => show(undefined)} />
      )}
      {search.do === 'add-tenancy' && can(me, 'tenancies:write') && (
        <TenancyDialog unit={unit} onClose={() => show(undefined)} />
      )}
    </Page>
  )
}
