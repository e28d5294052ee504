/** Who is signed in, how the app looks, and the way out. */
import {
  Avatar,
  type MantineColorScheme,
  Menu,
  Text,
  UnstyledButton,
  useMantineColorScheme,
  VisuallyHidden,
} from '@mantine/core'
import {
  IconApi,
  IconCheck,
  IconDeviceDesktop,
  IconDevices,
  IconKeyboard,
  IconLogout,
  IconMoon,
  IconSun,
  IconUserCircle,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useSignOut } from '~/api/session'
import type { Me } from '~/api/types'
import { isStaff } from '~/lib/can'
import { roleWords } from '~/lib/words'
import { toastProblem } from '~/ui/toast'

import { showKeys } from './keysStore'
import styles from './Shell.module.css'
import { SignInsDialog } from './SignInsDialog'

const schemes: { value: MantineColorScheme; label: string; Icon: typeof IconSun }[] = [
  { value: 'light', label: 'Light', Icon: IconSun },
  { value: 'dark', label: 'Dark', Icon: IconMoon },
  { value: 'auto', label: 'As the device', Icon: IconDeviceDesktop },
]

function nameOf({ user }: Me): string {
  const name = [user.firstName, user.lastName].filter(Boolean).join(' ')
  return name || user.email
}

export function UserMenu({ me, onSignedOut }: { me: Me; onSignedOut: () => void }) {
  const signOut = useSignOut()
  const [signIns, setSignIns] = useState(false)
  const name = nameOf(me)
  return (
    <>
      <Menu width={260} position="top-start">
        <Menu.Target>
          <UnstyledButton className={styles.user}>
            <Avatar aria-hidden name={name} size={30} color="brand" variant="filled" />
            <span className={styles.userName}>
              <Text span size="sm" fw={550} truncate display="block">
                {name}
              </Text>
              <Text span size="xs" c="dimmed" truncate display="block">
                {roleWords(me.user.role)}
              </Text>
            </span>
            <VisuallyHidden>, your menu</VisuallyHidden>
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{me.user.email}</Menu.Label>
          <Menu.Item
            leftSection={<IconUserCircle size={16} />}
            renderRoot={(props) => <Link to="/profile" {...props} />}
          >
            Your profile
          </Menu.Item>
          <Menu.Item leftSection={<IconDevices size={16} />} onClick={() => setSignIns(true)}>
            Sign-in sessions
          </Menu.Item>
          <Menu.Item leftSection={<IconKeyboard size={16} />} onClick={showKeys}>
            Keyboard help
          </Menu.Item>
          {isStaff(me.user.role) && (
            <Menu.Item
              leftSection={<IconApi size={16} />}
              component="a"
              href="/api/docs/"
              target="_blank"
            >
              API docs
            </Menu.Item>
          )}
          <Menu.Divider />
          <SchemeItems />
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconLogout size={16} />}
            onClick={() =>
              signOut.mutate(undefined, {
                onSuccess: onSignedOut,
                onError: (error) => toastProblem(error.message),
              })
            }
          >
            Sign out
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {signIns && <SignInsDialog onClose={() => setSignIns(false)} />}
    </>
  )
}

function SchemeItems() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <>
      <Menu.Label>Theme</Menu.Label>
      {schemes.map(({ value, label, Icon }) => (
        <Menu.Item
          key={value}
          closeMenuOnClick={false}
          leftSection={<Icon size={16} aria-hidden />}
          rightSection={colorScheme === value && <IconCheck size={16} aria-hidden />}
          onClick={() => setColorScheme(value)}
        >
          {label}
          {colorScheme === value && <VisuallyHidden>, chosen</VisuallyHidden>}
        </Menu.Item>
      ))}
    </>
  )
}
