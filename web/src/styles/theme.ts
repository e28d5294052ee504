/** The one theme: a neutral grey scale, one brand hue, and how Mantine's parts use them. */
import {
  Button,
  type CSSVariablesResolver,
  createTheme,
  InputWrapper,
  type MantineColorsTuple,
  Menu,
  Modal,
  MultiSelect,
  NumberInput,
  Select,
  Tooltip,
} from '@mantine/core'

const brand: MantineColorsTuple = [
  '#ecf7f6',
  '#d5ecea',
  '#abd9d7',
  '#7cc4c2',
  '#4eacac',
  '#2b9294',
  '#17797d',
  '#0e666a',
  '#0b5357',
  '#083f43',
]

const grey: MantineColorsTuple = [
  '#f6f8f8',
  '#edf1f1',
  '#e1e7e7',
  '#cfd7d7',
  '#aab6b6',
  '#7f8d8d',
  '#566565',
  '#414e4e',
  '#2c3636',
  '#1a2222',
]

const dark: MantineColorsTuple = [
  '#dde6e6',
  '#c0cccc',
  '#a0aeae',
  '#6d7b7b',
  '#364344',
  '#2a3637',
  '#1d2728',
  '#141c1d',
  '#0f1617',
  '#0a0f10',
]

export const theme = createTheme({
  colors: { brand, gray: grey, dark },
  primaryColor: 'brand',
  primaryShade: { light: 7, dark: 6 },
  black: '#172020',
  defaultRadius: 'md',
  cursorType: 'pointer',
  fontFamily:
    '"Inter Variable", system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif',
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.375rem', lineHeight: '1.3' },
      h2: { fontSize: '1.0625rem', lineHeight: '1.4' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.4' },
    },
  },
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  components: {
    Button: Button.extend({ defaultProps: { size: 'sm' } }),
    InputWrapper: InputWrapper.extend({
      defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] },
    }),
    Select: Select.extend({ defaultProps: { openOnFocus: false } }),
    // What was typed stays; who keeps it says what is wrong with it.
    NumberInput: NumberInput.extend({ defaultProps: { clampBehavior: 'none' } }),
    MultiSelect: MultiSelect.extend({ defaultProps: { openOnFocus: false } }),
    Menu: Menu.extend({
      defaultProps: {
        shadow: 'md',
        position: 'bottom-end',
        withinPortal: true,
        withInitialFocusPlaceholder: false,
      },
    }),
    Modal: Modal.extend({
      defaultProps: {
        centered: false,
        yOffset: '6dvh',
        closeButtonProps: { 'aria-label': 'Close dialog' },
        overlayProps: { backgroundOpacity: 0.4 },
        transitionProps: { duration: 120 },
      },
    }),
    Tooltip: Tooltip.extend({
      defaultProps: { openDelay: 250, withArrow: true, multiline: true, maw: 320 },
    }),
  },
})

/** Each meaning has a text and a ground that bear 4.5:1 in both schemes. */
type Meaning = { text: string; ground: string }
type Meanings = Record<
  'emergency' | 'urgent' | 'late' | 'risk' | 'done' | 'waiting' | 'plain',
  Meaning
>

const light: Meanings = {
  emergency: { text: '#a3161a', ground: '#fdeceb' },
  urgent: { text: '#8f4700', ground: '#fff0df' },
  late: { text: '#a3161a', ground: '#fdeceb' },
  risk: { text: '#755300', ground: '#fcf3d4' },
  done: { text: '#1a663a', ground: '#e5f5eb' },
  waiting: { text: '#41508c', ground: '#ebeefa' },
  plain: { text: '#414e4e', ground: '#edf1f1' },
}

const night: Meanings = {
  emergency: { text: '#ffa39c', ground: '#421a1b' },
  urgent: { text: '#ffb873', ground: '#3b260f' },
  late: { text: '#ffa39c', ground: '#421a1b' },
  risk: { text: '#f0cf70', ground: '#352b0d' },
  done: { text: '#85d8a6', ground: '#133221' },
  waiting: { text: '#b1bef2', ground: '#222a47' },
  plain: { text: '#c0cccc', ground: '#263132' },
}

function variables(meanings: Meanings): Record<string, string> {
  const pairs = Object.entries(meanings).flatMap(([name, { text, ground }]) => [
    [`--mu-${name}`, text],
    [`--mu-${name}-ground`, ground],
  ])
  return Object.fromEntries(pairs)
}

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    ...variables(light),
    '--mantine-color-placeholder': grey[6],
    '--mantine-color-dimmed': grey[6],
    '--mantine-color-error': light.late.text,
    '--mu-canvas': grey[0],
    '--mu-surface': '#ffffff',
    '--mu-line': grey[2],
    '--mu-line-strong': grey[3],
    '--mu-hover': grey[0],
    '--mu-selected': brand[0],
    '--mu-mark': '#fff1b8',
    '--mu-brand-text': brand[7],
    '--mantine-color-anchor': brand[7],
  },
  dark: {
    ...variables(night),
    '--mantine-color-placeholder': dark[2],
    '--mantine-color-dimmed': dark[2],
    '--mantine-color-error': night.late.text,
    '--mu-canvas': dark[8],
    '--mu-surface': dark[7],
    '--mu-line': dark[5],
    '--mu-line-strong': dark[4],
    '--mu-hover': dark[6],
    '--mu-selected': '#12302f',
    '--mu-mark': '#5c4a00',
    '--mu-brand-text': brand[3],
    '--mantine-color-anchor': brand[3],
  },
})
