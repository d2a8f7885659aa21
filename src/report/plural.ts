/** `1 process`, `5 processes`. */
export function processes(number: number): string {
  return `${number} ${number === 1 ? 'process' : 'processes'}`;
}

/** `1 JVM`, `5 JVMs`. */
export function jvms(number: number): string {
  return `${number} ${number === 1 ? 'JVM' : 'JVMs'}`;
}
