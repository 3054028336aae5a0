import { counted } from "../counted";

/** One mistake in content/, where a person finds it. */
export type Mistake = { file: string; line: number; message: string };

/** Content with mistakes is not loaded at all; the error lists every one of them. */
export class ContentError extends Error {
  readonly mistakes: readonly Mistake[];

  constructor(mistakes: readonly Mistake[]) {
    const inOrder = [...mistakes].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
    const count = counted(inOrder.length, "mistake", "mistakes");
    super(`content/ has ${count}:\n${inOrder.map((mistake) => `  ${inWords(mistake)}`).join("\n")}`);
    this.name = "ContentError";
    this.mistakes = inOrder;
  }
}

const inWords = ({ file, line, message }: Mistake) => `${file}:${line}: ${message}`;
