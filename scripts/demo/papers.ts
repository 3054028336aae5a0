import { deflateSync } from "node:zlib";
import PDFDocument from "pdfkit";
import type { Day } from "@/lib/day";

/** A report of a page or two, as a laboratory would send it. */
export function report(title: string, on: Day, paragraphs: string[]): Promise<Buffer> {
  const paper = new PDFDocument({
    size: "A4",
    margin: 64,
    info: { Title: title, CreationDate: new Date(`${on}T08:00Z`) },
  });
  const chunks: Buffer[] = [];
  paper.on("data", (chunk) => chunks.push(Buffer.from(chunk)));
  const done = new Promise<Buffer>((resolve) => paper.on("end", () => resolve(Buffer.concat(chunks))));
  paper.fontSize(10).fillColor("#666").text("Demonstration document: no such test took place");
  paper.moveDown(2).fontSize(20).fillColor("#111").text(title);
  paper.moveDown(0.5).fontSize(10).fillColor("#666").text(`Date: ${on}`);
  for (const paragraph of paragraphs) paper.moveDown(1).fontSize(11).fillColor("#111").text(paragraph, { lineGap: 3 });
  paper.end();
  return done;
}

/** What a command line tool printed, kept as text. */
export function printout(command: string, on: Day, lines: string[]): Buffer {
  return Buffer.from(
    ["# Demonstration file: no such measurement took place", `# ${on}`, `$ ${command}`, ...lines, ""].join("\n"),
  );
}

/** A picture: rows of colour, as a photograph of a test bench would be too large to make up. */
export function picture(seed: number, width = 480, height = 320): Buffer {
  const rows = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * (width * 3 + 1) + 1 + x * 3;
      const inside = x > width * 0.3 && x < width * 0.7 && y > height * 0.15 && y < height * 0.85;
      const seam = inside && Math.abs(y - height * 0.5) < 2;
      const shade = seam ? 40 : inside ? 190 - Math.floor((y / height) * 60) : 236 - Math.floor((x / width) * 24);
      rows[at] = shade;
      rows[at + 1] = (shade + seed * 7) % 256 > shade ? shade + Math.min(seed, 255 - shade) : shade;
      rows[at + 2] = shade;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  whole.set(body, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
