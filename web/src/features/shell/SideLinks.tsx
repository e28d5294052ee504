/** The places, as links with an icon and a word. */
import { Link } from '@tanstack/react-router'

import type { Place } from './places'
import styles from './Shell.module.css'

export function SideLinks({ places }: { places: Place[] }) {
  return (
    <div className={styles.links}>
      {places.map((place) => (
        <PlaceLink key={place.to} place={place} />
      ))}
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
