/** `1 process`, `5 processes`. */
export function processes(number: number): string {
  return `${number} ${number === 1 ? 'process' : 'processes'}`;
}
