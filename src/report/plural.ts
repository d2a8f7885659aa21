/** `1 process`, `5 processes`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

export function processes(number: number): string {
  return count(number, 'process', 'processes');
}
