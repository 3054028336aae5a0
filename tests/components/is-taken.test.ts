import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { isTaken } from "@/components/ui/is-taken";

/** As much of a browser's element as is asked here: what it is, and what it lies in. */
class FakeElement {
  readonly isContentEditable = false;
  constructor(private readonly names: string[]) {}
  matches = (selector: string) => selector.split(", ").includes(this.names[0] ?? "");
  closest = (selector: string) => (this.names.some((name) => selector.split(", ").includes(name)) ? this : null);
}

let open: string | null = null;
beforeEach(() => {
  open = null;
  vi.stubGlobal("HTMLElement", FakeElement);
  vi.stubGlobal("document", { querySelector: (selector: string) => (open && selector.includes(open) ? {} : null) });
});
afterEach(() => vi.unstubAllGlobals());

const pressed = (key: string, on: string[], more = {}) =>
  isTaken({ key, target: new FakeElement(on), ...more } as unknown as KeyboardEvent);

test("Enter belongs to the link or the button that has the focus, and to the screen elsewhere", () => {
  expect(pressed("Enter", ["a"])).toBe(true);
  expect(pressed("Enter", ["button"])).toBe(true);
  expect(pressed("Enter", ["span", "summary"])).toBe(true);
  expect(pressed("Enter", ["body"])).toBe(false);
});

test("letters are heard on links and buttons, where the focus is after a press", () => {
  expect(pressed("j", ["button"])).toBe(false);
  expect(pressed("j", ["a"])).toBe(false);
});

test("an open dialog or menu has the keys for itself, Escape among them", () => {
  open = "dialog[open]";
  expect(pressed("Escape", ["body"])).toBe(true);
  open = ":popover-open";
  expect(pressed("Escape", ["button"])).toBe(true);
  expect(pressed("j", ["body"])).toBe(true);
});

test("what is typed is typed, and keys of the browser stay the browser's", () => {
  expect(pressed("j", ["textarea"])).toBe(true);
  expect(pressed("j", ["body"], { ctrlKey: true })).toBe(true);
  expect(pressed("j", ["body"], { defaultPrevented: true })).toBe(true);
});
