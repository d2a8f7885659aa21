/** `512 KiB`, `45 MiB`, `1.5 GiB`. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
  const power = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10));
  const number = bytes / 1024 ** power;
  return `${power > 0 && number < 10 ? number.toFixed(1).replace(/\.0$/, '') : Math.round(number)} ${units[power] ?? ''}`;
}
