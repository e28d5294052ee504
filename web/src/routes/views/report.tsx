export function Report() {
  return <h1>Report a repair</h1>
}
