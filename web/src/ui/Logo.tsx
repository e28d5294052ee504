/** Our mark: a roof over a tick. */
export function Logo({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="#0e666a" />
      <g fill="none" strokeWidth="2.8" strokeLinecap="round" strokeLinejoin="round">
        <path d="M6.5 15.5 16 7l9.5 8.5" stroke="#fff" />
        <path d="m11 19.2 3.6 3.6 6.6-6.8" stroke="#8fe0d0" />
      </g>
    </svg>
  )
}
