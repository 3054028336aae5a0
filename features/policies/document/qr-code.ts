import { create } from "qrcode";

/** The code as one path of squares: sharp at every size, and no picture to decode. */
export function qrPath(address: string): { size: number; path: string } {
  const { modules } = create(address, { errorCorrectionLevel: "M" });
  const squares: string[] = [];
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) squares.push(`M${column} ${row}h1v1h-1z`);
    }
  }
  return { size: modules.size, path: squares.join("") };
}
