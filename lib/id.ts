const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether text from an address can be a row's id. What cannot does not exist; the database would call it an error. */
export function isId(text: string): boolean {
  return shape.test(text);
}
