/** pdfkit carries no types; this is the part of it that the tagged writer uses. */
declare module "pdfkit" {
  export type StructureContent = { readonly refs: unknown[] };
  export type StructureElement = {
    readonly dictionary: { data: Record<string, unknown> & { S: string } };
    add(child: StructureElement | StructureContent): StructureElement;
    end(): void;
  };
  export type OutlineItem = {
    addItem(title: string, options: { pageNumber: number; top: number; left: number; expanded?: boolean }): OutlineItem;
  };
  type StructureOptions = { alt?: string; scope?: string; bbox?: [number, number, number, number] };

  export default class PDFDocument {
    constructor(options: Record<string, unknown>);
    outline: OutlineItem;
    on(event: "data", listen: (chunk: Uint8Array) => void): this;
    on(event: "end", listen: () => void): this;
    on(event: "error", listen: (error: Error) => void): this;
    end(): void;
    addPage(options: { size: [number, number]; margin: number }): this;
    struct(type: string, options?: StructureOptions): StructureElement;
    addStructure(element: StructureElement): this;
    markContent(tag: string, options?: { type?: string }): this;
    markStructureContent(tag: string): StructureContent;
    endMarkedContent(): this;
    save(): this;
    restore(): this;
    translate(x: number, y: number): this;
    rect(x: number, y: number, width: number, height: number): this;
    circle(x: number, y: number, radius: number): this;
    fillColor(color: string): this;
    fill(color?: string): this;
    fontSize(size: number): this;
    moveDown(lines?: number): this;
    text(text: string, options?: { lineGap?: number }): this;
    link(x: number, y: number, width: number, height: number, url: string, options?: Record<string, unknown>): this;
    goTo(x: number, y: number, width: number, height: number, name: string, options?: Record<string, unknown>): this;
  }
}
