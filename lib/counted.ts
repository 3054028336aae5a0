/** A number with what it counts, or with what that does: "1 answer", "3 answers"; "2 things stop". */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
