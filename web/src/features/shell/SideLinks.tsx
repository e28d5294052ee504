/** The places, as links with an icon and a word, under the heading of their group. */
import { UnstyledButton } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { IconChevronDown } from '@tabler/icons-react'
import { Link, useLocation } from '@tanstack/react-router'
import { useId } from 'react'

import { type Place, type PlaceGroup, placeGroups, placesByGroup } from './places'
import styles from './Shell.module.css'

export function SideLinks({ places }: { places: Place[] }) {
  return (
    <div className={styles.links}>
      {placesByGroup(places).map(([group, members]) =>
        group && placeGroups[group].folded ? (
          <FoldedPlaces key={group} group={group} places={members} />
        ) : (
          <Places key={group} group={group} places={members} />
        ),
      )}
    </div>
  )
}

/** The places of a group that stand open, under its heading. */
export function Places({ group, places, onClick }: GroupProps & { onClick?: () => void }) {
  const id = useId()
  return (
    // biome-ignore lint/a11y/useSemanticElements: A fieldset is for the fields of a form.
    <div role="group" aria-labelledby={group && id} className={styles.group}>
      {group && (
        <span id={id} className={styles.groupName}>
          {placeGroups[group].label}
        </span>
      )}
      {places.map((place) => (
        <PlaceLink key={place.to} place={place} onClick={onClick} />
      ))}
    </div>
  )
}

type GroupProps = { group: PlaceGroup | undefined; places: Place[] }

/** A group that opens by its heading, stays as it was left, and never hides where one is. */
function FoldedPlaces({ group, places }: { group: PlaceGroup; places: Place[] }) {
  const id = useId()
  const here = useLocation({ select: (location) => location.pathname })
  const [open, setOpen] = useLocalStorage({
    key: `maintainuk.side.${group}`,
    defaultValue: false,
    getInitialValueInEffect: false,
  })
  const shown = open ? places : places.filter(({ to }) => here.startsWith(to))
  return (
    <div className={styles.group}>
      <UnstyledButton
        className={styles.groupName}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {placeGroups[group].label}
        <IconChevronDown size={14} aria-hidden />
      </UnstyledButton>
      <div id={id} className={styles.group}>
        {shown.map((place) => (
          <PlaceLink key={place.to} place={place} />
        ))}
      </div>
    </div>
  )
}

export function PlaceLink({ place, onClick }: { place: Place; onClick?: () => void }) {
  const { Icon, label, to } = place
  return (
    <Link to={to} className={styles.link} activeProps={{ 'data-active': true }} onClick={onClick}>
      <Icon size={20} stroke={1.7} aria-hidden />
      <span>{label}</span>
    </Link>
  )
}
