/** Several words, chosen from those that are known or typed. */
import { TagsInput, type TagsInputProps } from '@mantine/core'
import { useState } from 'react'

/** What is known shows once somebody types, clicks or presses an arrow, until one is chosen: on focus
 * alone it would cover the buttons below. */
export function TagsField(props: TagsInputProps) {
  const [opened, setOpened] = useState(false)
  return (
    <TagsInput
      {...props}
      openOnFocus={false}
      dropdownOpened={opened}
      onDropdownOpen={() => setOpened(true)}
      onDropdownClose={() => setOpened(false)}
      onSearchChange={(text) => setOpened(text !== '')}
      onClick={() => setOpened(true)}
      onClear={() => setOpened(false)}
      acceptValueOnBlur
    />
  )
}
