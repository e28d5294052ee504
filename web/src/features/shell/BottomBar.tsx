/** On phones the places stand at the foot; what does not fit is behind "More". */
import { Drawer, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconMenu2 } from '@tabler/icons-react'

import { type Place, placesByGroup } from './places'
import styles from './Shell.module.css'
import { PlaceLink, Places } from './SideLinks'

const room = 4

export function BottomBar({ places }: { places: Place[] }) {
  const [opened, { open, close }] = useDisclosure(false)
  if (places.length < 2) return null
  const fits = places.length <= room + 1
  const shown = fits ? places : places.slice(0, room)
  return (
    <nav aria-label="Main, at the foot" className={styles.bottom}>
      {shown.map((place) => (
        <PlaceLink key={place.to} place={place} />
      ))}
      {!fits && (
        <UnstyledButton className={styles.link} onClick={open} aria-haspopup="dialog">
          <IconMenu2 size={20} stroke={1.7} aria-hidden />
          <span>More</span>
        </UnstyledButton>
      )}
      <Drawer
        opened={opened}
        onClose={close}
        position="bottom"
        size="auto"
        title="More"
        closeButtonProps={{ 'aria-label': 'Close dialog' }}
      >
        <div className={styles.more}>
          {placesByGroup(places.slice(room)).map(([group, members]) => (
            <Places key={group} group={group} places={members} onClick={close} />
          ))}
        </div>
      </Drawer>
    </nav>
  )
}
