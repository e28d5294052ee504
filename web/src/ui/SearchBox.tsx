/** A search field that waits until the typing rests. */
import { ActionIcon, TextInput } from '@mantine/core'
import { IconSearch, IconX } from '@tabler/icons-react'
import { useRef, useState } from 'react'

type Props = {
  label: string
  placeholder?: string
  value: string | undefined
  onChange: (value: string | undefined) => void
}

const rest = 250

export function SearchBox({ label, placeholder, value, onChange }: Props) {
  const [typed, setTyped] = useState(value ?? '')
  const [shown, setShown] = useState(value)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  // The address can change without this field (back, a cleared filter): then the field follows.
  if (value !== shown) {
    setShown(value)
    if ((value ?? '') !== typed.trim()) setTyped(value ?? '')
  }

  function type(next: string, delay = rest) {
    setTyped(next)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => onChange(next.trim() || undefined), delay)
  }

  return (
    <TextInput
      aria-label={label}
      placeholder={placeholder}
      value={typed}
      type="search"
      data-search
      leftSection={<IconSearch size={16} aria-hidden />}
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') type(typed, 0)
        if (event.key === 'Escape') event.currentTarget.blur()
      }}
      rightSection={
        typed && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label="Clear search"
            onClick={() => type('', 0)}
          >
            <IconX size={14} aria-hidden />
          </ActionIcon>
        )
      }
    />
  )
}

/** Puts the cursor in the search field of the page; says whether there is one. */
export function focusSearch(): boolean {
  const field = document.querySelector<HTMLInputElement>('input[data-search]')
  field?.focus()
  field?.select()
  return field !== null
}
