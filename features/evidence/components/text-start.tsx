/** The beginning of a text that was brought as a file, where one reads it. */
export function TextStart({ text, whole, bare }: { text: string; whole: boolean; bare?: boolean }) {
  return (
    <div>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text scrolls by keyboard
        tabIndex={0}
        className={`max-h-96 overflow-auto bg-sunken p-3 font-mono text-12 whitespace-pre-wrap wrap-anywhere ${bare ? "px-4" : "rounded-md border border-line"}`}
      >
        {text}
      </pre>
      {!whole && (
        <p className={`text-12 text-ink-3 ${bare ? "px-4 py-2" : "mt-2"}`}>
          This is its beginning. Download it for the rest.
        </p>
      )}
    </div>
  );
}
